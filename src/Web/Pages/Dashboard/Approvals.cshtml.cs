using CaseTracker.Application.Counts.Changes;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>The changes of counts that wait for a supervisor, in all cases the viewer may see.</summary>
public sealed class ApprovalsModel : AppPage
{
    public IReadOnlyList<ChargeProposalView> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListWaitingChargesQuery()), waiting => Waiting = waiting);
}
