using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>What the victim lets be handed to the partner of one referral.</summary>
public sealed class ConsentModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new ConsentToReferralCommand(victimId, Routed("referralId"), Input.Fields, Input.On ?? default, Input.UntilOn, Input.Note ?? ""), T["The consent is recorded."]);

    public sealed record Form
    {
        public string[] Fields { get; init; } = [];

        public DateOnly? On { get; init; }

        public DateOnly? UntilOn { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
