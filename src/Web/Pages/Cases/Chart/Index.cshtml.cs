using CaseTracker.Application.Links;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chart;

/// <summary>Who is linked with whom, as a picture and as tables.</summary>
public sealed class IndexModel : ChartPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>None: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Kind { get; set; } = [];

    public ChartView View { get; private set; } = null!;

    public ChartWords Words => new(Codes, CaseId);

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new GetChartQuery(CaseId, Kind, Q)), view => View = view);
}
