using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>A partner referred the victim to the unit.</summary>
public sealed class ReceivedModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new ReceiveReferralCommand(victimId, Input.PartnerId ?? default, Input.Services, Input.Reason ?? "", Input.On ?? default, Input.Purpose ?? ""), T["The referral is recorded."]);

    protected override Task<IActionResult> ShowAsync(Guid victimId) => ShowPartnersAsync(victimId);

    public sealed record Form
    {
        public Guid? PartnerId { get; init; }

        public DateOnly? On { get; init; }

        public string[] Services { get; init; } = [];

        public string? Reason { get; init; }

        public string? Purpose { get; init; }

        public override string ToString() => "•••";
    }
}
