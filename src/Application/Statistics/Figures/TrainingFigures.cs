using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>M18: of the active staff, those whose training holds, topic by topic. Units are hidden as those of persons accused are: a unit of few says who was not trained.</summary>
internal static class TrainingFigures
{
    internal const string Staff = "staff";
    internal const string Trained = "staff.trained";

    /// <param name="published">Of earlier publications, units by name.</param>
    internal static IReadOnlyList<TrainingShareView> Of(IReadOnlyList<CountRow> rows, IReadOnlyList<Guid> units, IReadOnlyList<string> names, CellRule rule, IReadOnlyList<IReadOnlyList<TrainingShareView>> published)
    {
        Tally Table(string measure, string? topic) => Tally.Of([.. units.Select(unit => (IReadOnlyList<long>)[rows.Where(r => r.Measure == measure && r.Trait == topic && r.UnitId == unit).Sum(r => r.Count)])]);
        var topics = MeasureCatalogue.TrainingTopics.Select(topic => (Topic: topic, Counts: Table(Trained, topic))).ToList();
        List<TrainingShareView> first = [.. published.Where(p => p.Count > 0).Select(p => p[0])];
        var staff = Settle(Table(Staff, null), rule, null, [.. topics.Select(t => t.Counts)], [.. first.Select(v => (v.Staff, Said(v, u => u.Staff, names)))]);
        return
        [
            .. topics.Select(t =>
            {
                var before = published.Select(p => p.FirstOrDefault(v => v.Topic == t.Topic)).OfType<TrainingShareView>();
                var made = Settle(t.Counts, rule, staff, [], [.. before.Select(v => (v.Trained, Said(v, u => u.Trained, names)))]);
                var (trained, all) = (made.All.Total, staff.All.Total);
                return new TrainingShareView(t.Topic, trained, all, FigureViews.Ratio(trained, all, rule), [.. names.Select((name, at) => new TrainingUnitRow(name, made.Units[at, 0], staff.Units[at, 0]))]);
            }),
        ];
    }

    /// <summary>The total by itself, and then the units, which show no more than it does.</summary>
    private static Settled Settle(Tally counts, CellRule rule, Settled? whole, IReadOnlyList<Tally> parts, IReadOnlyList<(long? Total, IReadOnlyList<long?> Units)> published)
    {
        static Tally Alone(Tally of) => Tally.Of([(IReadOnlyList<long>)[of.Total]]);
        var all = Protection.Of(Alone(counts), rule, whole?.All, [.. parts.Select(Alone)], [.. published.Select(p => ProtectedTally.Published([[p.Total, p.Total], [p.Total, p.Total]]))]);
        var units = Protection.OfSplit(
            counts, rule, all.Total is null, whole?.Units, parts, [.. published.Select(p => ProtectedTally.Published([.. p.Units.Select(u => (IReadOnlyList<long?>)[u, u]), [p.Total, p.Total]]))]);
        return new Settled(all, units);
    }

    private static IReadOnlyList<long?> Said(TrainingShareView view, Func<TrainingUnitRow, long?> count, IReadOnlyList<string> names)
    {
        var of = view.ByUnit.GroupBy(r => r.Unit).ToDictionary(g => g.Key, g => count(g.First()));
        return [.. names.Select(name => of.GetValueOrDefault(name))];
    }

    private sealed record Settled(ProtectedTally All, ProtectedTally Units);
}
