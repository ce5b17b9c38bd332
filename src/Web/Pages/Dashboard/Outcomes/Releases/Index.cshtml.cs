using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Releases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard.Outcomes.Releases;

/// <summary>What was published, and what waits to be.</summary>
public sealed class IndexModel(IReferenceCodes codes) : OutcomesPage(codes)
{
    public IReadOnlyList<ReleaseLine> View { get; private set; } = [];

    /// <summary>Only a hint: the use case decides.</summary>
    public bool MayAsk => User.IsInRole("analyst") || User.IsInRole("supervisor");

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListStatisticsReleasesQuery()), view => View = view);
}
