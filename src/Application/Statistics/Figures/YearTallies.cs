using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>The protected tables of one measure: forms by quarters, and the units and roles alone.</summary>
internal sealed record ProtectedMeasure(Measure Measure, ProtectedTally Forms, ProtectedTally Units, ProtectedTally? Roles);

/// <summary>
/// Counts of a year as tables, and the same with everything hidden that must be. All tables of a year are settled at once and the same for everyone,
/// so that no choice of filters shows what another one hides.
/// </summary>
internal sealed class YearTallies(IReadOnlyList<CountRow> rows, IReadOnlyList<string> forms, IReadOnlyList<Guid> units, IReadOnlyList<string> roles)
{
    private const int Quarters = 4;
    private readonly ILookup<string, CountRow> of = rows.ToLookup(r => r.Measure);

    /// <param name="published">Measures of earlier publications of the year, unit names as codes.</param>
    internal IReadOnlyDictionary<string, ProtectedMeasure> Protect(CellRule rule, IReadOnlyList<IReadOnlyList<MeasureView>> published, IReadOnlyDictionary<Guid, string> unitNames)
    {
        var settled = new Dictionary<string, ProtectedMeasure>();
        foreach (var measure in MeasureCatalogue.All)
        {
            var parts = MeasureCatalogue.All.Where(m => m.Within == measure.Key).Select(m => m.Key).ToList();
            var whole = measure.Within is { } within ? settled[within] : null;
            List<MeasureView> before = [.. published.SelectMany(p => p.Where(m => m.Key == measure.Key))];
            var byForm = Protection.Of(Forms(measure.Key), rule, whole?.Forms, [.. parts.Select(Forms)], [.. before.Select(b => PublishedTables.Forms(b, forms))]);
            var byUnit = Protection.OfSplit(Units(measure.Key), rule, byForm.Total is null, whole?.Units, [.. parts.Select(Units)], [.. before.Select(b => PublishedTables.Split(b.ByUnit, b.Total, [.. units.Select(u => unitNames[u])]))]);
            var byRole = !MeasureCatalogue.HasRoles(measure.Key) ? null
                : Protection.OfSplit(Roles(measure.Key), rule, byForm.Total is null, whole?.Roles, [.. parts.Where(MeasureCatalogue.HasRoles).Select(Roles)], [.. before.Select(b => PublishedTables.Split(b.ByRole, b.Total, roles))]);
            settled.Add(measure.Key, new ProtectedMeasure(measure, byForm, byUnit, byRole));
        }
        return settled;
    }

    private Tally Forms(string key)
    {
        var counted = of[key].GroupBy(r => (r.Form, r.Quarter)).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
        return Tally.Of([.. forms.Select(form => (IReadOnlyList<long>)[.. Enumerable.Range(1, Quarters).Select(quarter => counted.GetValueOrDefault((form, quarter)))])]);
    }

    private Tally Units(string key)
    {
        var counted = of[key].GroupBy(r => r.UnitId).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
        return Tally.Of([.. units.Select(unit => (IReadOnlyList<long>)[counted.GetValueOrDefault(unit)])]);
    }

    private Tally Roles(string key)
    {
        var counted = of[key].GroupBy(r => r.Trait ?? "").ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
        return Tally.Of([.. roles.Select(role => (IReadOnlyList<long>)[counted.GetValueOrDefault(role)])]);
    }
}
