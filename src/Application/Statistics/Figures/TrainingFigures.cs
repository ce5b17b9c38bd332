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
        var trained = MeasureCatalogue.TrainingTopics.Select(topic => (Topic: topic, Counts: Table(Trained, topic))).ToList();
        var before = published.Select(p => p.FirstOrDefault()).OfType<TrainingShareView>().Select(v => Said(v.Staff, v.ByUnit, u => u.Staff, names)).ToList();
        var staff = Protection.Of(Table(Staff, null), rule, null, [.. trained.Select(t => t.Counts)], before);
        return
        [
            .. trained.Select(t =>
            {
                List<ProtectedTally> said = [.. published.Select(p => p.FirstOrDefault(v => v.Topic == t.Topic)).OfType<TrainingShareView>().Select(v => Said(v.Trained, v.ByUnit, u => u.Trained, names))];
                var shown = Protection.Of(t.Counts, rule, staff, [], said);
                return new TrainingShareView(
                    t.Topic, shown.Total, staff.Total, FigureViews.Ratio(shown.Total, staff.Total, rule), [.. names.Select((name, at) => new TrainingUnitRow(name, shown[at, 0], staff[at, 0]))]);
            }),
        ];
    }

    private static ProtectedTally Said(long? total, IReadOnlyList<TrainingUnitRow> split, Func<TrainingUnitRow, long?> count, IReadOnlyList<string> names)
    {
        var of = split.GroupBy(r => r.Unit).ToDictionary(g => g.Key, g => count(g.First()));
        return ProtectedTally.Published([.. names.Select(name => (IReadOnlyList<long?>)[of.GetValueOrDefault(name), of.GetValueOrDefault(name)]), [total, total]]);
    }
}
