using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody;

/// <summary>The items of a case whose custody leaves a question.</summary>
public sealed class OfCaseContinuityModel : CasePage
{
    public Page<ContinuityView> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListContinuityQuery(CaseId, null, after)), view => View = view);
}
