using CaseTracker.Application.Links;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>A page about one thing that turned up in the case.</summary>
public abstract class TracePage : ChartPage
{
    public TraceView Trace { get; private set; } = null!;

    public string Own => $"{Home}/traces/{Trace.Id}";

    protected async Task<IActionResult> ShowTraceAsync(Guid traceId) => Show(await Ask(new GetTraceQuery(CaseId, traceId)), view => Trace = view);
}
