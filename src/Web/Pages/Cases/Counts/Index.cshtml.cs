using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Counts;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>The counts of the case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public Page<CountView> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListCountsQuery(CaseId, null, after)), page => View = page);
}
