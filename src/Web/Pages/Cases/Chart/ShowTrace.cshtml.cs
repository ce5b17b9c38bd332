using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>One thing that turned up, and in which other cases it did.</summary>
public sealed class ShowTraceModel : TracePage
{
    public Task<IActionResult> OnGetAsync(Guid traceId) => ShowTraceAsync(traceId);
}
