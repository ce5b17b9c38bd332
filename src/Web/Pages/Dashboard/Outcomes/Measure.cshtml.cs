using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics;
using CaseTracker.Application.Statistics.Figures;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes;

/// <summary>One number of a year: by form and quarter, by unit, and by role where it has one.</summary>
public sealed class MeasureModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public FiguresView Figures { get; private set; } = null!;

    public MeasureView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key)
    {
        if (!ModelState.IsValid || !MeasureCatalogue.All.Any(m => m.Key == key)) return NotFound();
        return Show(await Ask(new GetOutcomesQuery(Year)), view => (Figures, View) = (view.Figures, view.Figures.Measures.Single(m => m.Key == key)));
    }
}
