using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>A referral to a partner, before anything is sent.</summary>
public sealed class DraftModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new DraftReferralCommand(victimId, Input.PartnerId ?? default, Input.Services, Input.Reason ?? "", Input.Purpose ?? ""), T["The referral is prepared. Record what the victim agrees to share."]);

    protected override Task<IActionResult> ShowAsync(Guid victimId) => ShowPartnersAsync(victimId);

    public sealed record Form
    {
        public Guid? PartnerId { get; init; }

        public string[] Services { get; init; } = [];

        public string? Reason { get; init; }

        public string? Purpose { get; init; }

        public override string ToString() => "•••";
    }
}
