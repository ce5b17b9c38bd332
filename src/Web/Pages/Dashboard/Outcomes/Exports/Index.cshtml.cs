using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Exports;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes.Exports;

/// <summary>Exports for research that were asked for.</summary>
public sealed class IndexModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    public IReadOnlyList<ExportLine> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListResearchExportsQuery()), view => View = view);
}
