using CaseTracker.Domain.Cases;

namespace CaseTracker.Application.Dashboards;

/// <summary>The arithmetic of the caseload.</summary>
internal static class CaseloadFigures
{
    /// <summary>Upper bounds in days, the last open; labels as the page shows them.</summary>
    private static readonly (int UpTo, string Band)[] Bands =
        [(90, "under 3 months"), (181, "3 to 6 months"), (364, "6 to 12 months"), (729, "1 to 2 years"), (int.MaxValue, "over 2 years")];

    /// <summary>Every band, also the empty ones.</summary>
    internal static IReadOnlyList<AgeBand> Ages(IEnumerable<int> days)
    {
        var counted = days.GroupBy(d => Bands.First(b => d <= b.UpTo).Band).ToDictionary(g => g.Key, g => g.Count());
        return [.. Bands.Select(b => new AgeBand(b.Band, counted.GetValueOrDefault(b.Band)))];
    }

    /// <summary>Null without a single case. Nearest-rank percentiles.</summary>
    internal static DaysToAdviceView? DaysToAdvice(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        return sorted.Count == 0 ? null : new DaysToAdviceView(Rank(sorted, 0.5), Rank(sorted, 0.9), sorted.Count);
    }

    internal static int StageOrder(string stage)
    {
        var at = CaseStages.MainLine.ToList().IndexOf(stage);
        return at < 0 ? CaseStages.MainLine.Count : at;
    }

    private static int Rank(List<int> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
