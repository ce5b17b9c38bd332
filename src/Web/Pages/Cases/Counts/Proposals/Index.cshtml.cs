using CaseTracker.Application.Counts.Changes;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts.Proposals;

/// <summary>Every change in this case that had to be approved.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<ChargeProposalView> Proposals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListChargeProposalsQuery(CaseId)), all => Proposals = all);
}
