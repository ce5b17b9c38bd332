namespace CaseTracker.Application.Dashboards;

/// <summary>The arithmetic of the caseload.</summary>
internal sealed class CaseloadSums(IReadOnlyList<CarriedCase> open, DateOnly today, DateTimeOffset now)
{
    internal IReadOnlyList<FigureView> Figures => [.. CaseloadFigure.All.Select(f => new FigureView(f.Key, f.Name, open.Sum(c => f.Of(c, now)), open.Count(c => f.Of(c, now) > 0)))];

    internal IReadOnlyList<StageLoad> ByStage => [.. Stages.Select(g => new StageLoad(g.Key, g.Count()))];

    internal IReadOnlyList<StageAges> HeatMap =>
    [
        .. Stages.Select(g =>
        {
            var found = g.CountBy(c => CaseloadBands.Of(CaseloadBands.StageAges, c.StageDays(now)).Key).ToDictionary();
            return new StageAges(g.Key, [.. CaseloadBands.StageAges.Select(b => found.GetValueOrDefault(b.Key))]);
        }),
    ];

    /// <summary>Every band, also the empty ones.</summary>
    internal IReadOnlyList<AgeBand> Ages
    {
        get
        {
            var found = open.CountBy(c => CaseloadBands.Of(CaseloadBands.Ages, c.AgeDays(today)).Key).ToDictionary();
            return [.. CaseloadBands.Ages.Select(b => new AgeBand(b.Key, b.Name, found.GetValueOrDefault(b.Key)))];
        }
    }

    internal IReadOnlyList<FormLoad> ByForm =>
        [.. open.SelectMany(c => c.Forms).CountBy(f => f).OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => new FormLoad(f.Key, f.Value))];

    /// <summary>Null without a single case.</summary>
    internal DaysToAdviceView? DaysToAdvice
    {
        get
        {
            var days = open.Where(c => c is { FirstReportOn: not null, FirstAdviceOn: not null }).Select(c => c.FirstAdviceOn!.Value.DayNumber - c.FirstReportOn!.Value.DayNumber).Order().ToList();
            return days.Count == 0 ? null : new DaysToAdviceView(Rank(days, 0.5), Rank(days, 0.9), days.Count);
        }
    }

    internal InterviewLoad? Interviews
    {
        get
        {
            var held = open.SelectMany(c => c.Interviews).Order().ToList();
            return held.Count == 0 ? null : new InterviewLoad(Rank(held, 0.5), Rank(held, 0.9), held.Count);
        }
    }

    internal IReadOnlyList<LeadLoad> ByLead(IReadOnlyDictionary<Guid, string> names) =>
    [
        .. open.GroupBy(c => c.LeadId).Select(g => new LeadLoad(
            g.Key, names.GetValueOrDefault(g.Key, ""), g.Count(), g.Sum(c => c.Weight), g.Sum(c => c.Overdue), g.Sum(c => c.DueSoon), g.Count(c => c.IsStuck(now)), g.Max(c => c.AgeDays(today))))
            .OrderByDescending(l => l.Weight).ThenBy(l => l.Lead, StringComparer.Ordinal),
    ];

    private IEnumerable<IGrouping<string, CarriedCase>> Stages => open.GroupBy(c => c.Stage).OrderBy(g => CaseloadBands.StageOrder(g.Key));

    /// <summary>Nearest rank.</summary>
    private static int Rank(List<int> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
