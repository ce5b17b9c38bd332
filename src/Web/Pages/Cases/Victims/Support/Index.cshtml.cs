using CaseTracker.Application.Victims.Referrals;
using CaseTracker.Application.Victims.Support;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>Support plan, referrals and lawyer of one victim, for who may read of the welfare.</summary>
public sealed class IndexModel : SupportActPage
{
    public SupportPlanView Plan { get; private set; } = null!;

    public IReadOnlyList<ReferralView> Referrals { get; private set; } = [];

    public SupportFlags Flags { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null) return page;
        var (plan, referrals, flags) = (await Ask(new GetSupportPlanQuery(victimId)), await Ask(new ListReferralsQuery(victimId)), await Ask(new GetSupportFlagsQuery(victimId)));
        if (plan.IsRefused || referrals.IsRefused) return Show(plan, _ => { });
        (Plan, Referrals) = (plan.Value, referrals.Value);
        return Show(flags, found => Flags = found);
    }
}
