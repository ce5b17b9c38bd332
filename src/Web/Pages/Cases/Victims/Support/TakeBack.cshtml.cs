using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>The victim takes the consent of one referral back.</summary>
public sealed class TakeBackModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new WithdrawReferralConsentCommand(victimId, Routed("referralId"), Input.On ?? default, Input.Note ?? ""), T["The withdrawal is recorded."]);

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
