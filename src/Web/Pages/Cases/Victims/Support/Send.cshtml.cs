using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>Makes the letter of exactly the consented fields.</summary>
public sealed class SendModel : SupportActPage
{
    public ReferralView Referral { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowAsync(victimId);

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(victimId, () => new SendReferralCommand(victimId, Routed("referralId")), T["The letter is made and kept. Open it to hand it over."]);

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null) return page;
        var found = await Ask(new ListReferralsQuery(victimId));
        if (found.Refusal is null && found.Value.All(r => r.Id != Routed("referralId"))) return NotFound();
        return Show(found, referrals => Referral = referrals.First(r => r.Id == Routed("referralId")));
    }
}
