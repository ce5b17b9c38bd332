using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Statistics;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Application.Statistics.Targets;
using CaseTracker.Domain.Statistics.Targets;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes;

/// <summary>The outcome statistics of a year, over all forms or for one.</summary>
public sealed class IndexModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public string? Only { get; set; }

    public OutcomesView View { get; private set; } = null!;

    public FiguresView Figures => View.Figures;

    public IEnumerable<Choice> Years => YearsFrom(Clock.Today.Year);

    public bool May(string permission) => View.Permissions.Contains(permission);

    public bool MayPropose => May(Permissions.StatisticsPropose);

    public bool MayTarget => May(Permissions.StatisticsTarget);

    public bool MayExport => May(Permissions.ResearchExport);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid) return NotFound();
        return Show(await Ask(new GetOutcomesQuery(Year)), view => View = view);
    }

    public long? Total(MeasureView measure) => Row(measure) is { } row ? row.Total : measure.Total;

    public IReadOnlyList<long?> Quarters(MeasureView measure) => Row(measure)?.Quarters ?? measure.ByQuarter;

    public decimal? Total(ShareView share) => string.IsNullOrEmpty(Only) ? share.Total : share.ByForm.FirstOrDefault(f => f.Form == Only)?.Share;

    /// <summary>Where there is nobody to ask, there is no rate.</summary>
    public string Rate(ShareView share) => Count(share.Whole) == 0 ? "–" : Percent(Total(share));

    public long? Count(string key) => Total(Figures.Measures.Single(m => m.Key == key));

    /// <summary>Of the chosen form; of all without one.</summary>
    public IEnumerable<SpreadView> Spreads => Figures.Spreads.Where(s => s.Form == (string.IsNullOrEmpty(Only) ? null : Only) && s.Median is not null);

    public (string Word, string Look, string Icon) Standing(TargetView target) => target.Standing switch
    {
        TargetStanding.Reached => (T["target reached"], "good", "circle-check"),
        TargetStanding.OnCourse => (T["on course"], "good", "check"),
        TargetStanding.Behind => (T["behind"], "soon", "alert-triangle"),
        _ => (T["not known"], "calm", "hourglass"),
    };

    private FormRow? Row(MeasureView measure) => string.IsNullOrEmpty(Only) ? null : measure.ByForm.FirstOrDefault(f => f.Form == Only);
}
