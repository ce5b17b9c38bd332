using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody;

/// <summary>What put the integrity of a case's items in doubt, the latest first.</summary>
public sealed class IncidentsModel : CasePage
{
    public Page<IncidentView> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListIncidentsQuery(CaseId, null, null, after)), view => View = view);
}
