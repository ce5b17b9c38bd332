using System.Text.Json;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Statistics;
using CaseTracker.Domain.Statistics.Suppression;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>Reads the counts of a year and hides what must be hidden. The page, the API, publications and targets all ask here, and nothing else sees the counts.</summary>
internal sealed class OutcomeReading(IOutcomeCounts counts, ICaseTrackerDb db, IReferenceCodes codes, CellRule rule, KeptCounts kept, TimeProvider clock)
{
    internal async Task<FiguresView> OfAsync(int year, CancellationToken ct)
    {
        var counted = await kept.OfAsync(year, () => CountAsync(year, ct));
        var unitNames = counted.Units;
        List<string> forms = [.. codes.List("TypeOfExploitation").Select(c => c.Code), MeasureCatalogue.Several];
        List<string> roles = [.. codes.List("ChainRole").Select(c => c.Code)];
        List<Guid> units = [.. unitNames.OrderBy(u => u.Value, StringComparer.Ordinal).Select(u => u.Key)];
        var made = new YearTallies(counted.Rows, forms, units, roles).Protect(rule, await PublishedAsync(year, ct), unitNames);
        var measures = MeasureCatalogue.All.ToDictionary(m => m.Key, m => FigureViews.Measure(made[m.Key], forms, [.. units.Select(u => unitNames[u])], roles));
        return new FiguresView(
            year, counted.At, rule.Threshold, [.. MeasureCatalogue.All.Select(m => measures[m.Key])], [.. MeasureCatalogue.Shares.Select(s => FigureViews.Share(s, measures, rule))],
            [.. counted.Spreads.OrderBy(s => s.Spread, StringComparer.Ordinal).ThenBy(s => s.Form, StringComparer.Ordinal).Select(s => FigureViews.Spread(s, rule))],
            [.. counted.Money.OrderBy(m => m.Currency, StringComparer.Ordinal).Select(m => FigureViews.Money(m, rule))],
            FigureViews.Funnel(measures), FigureViews.Ratio(measures["victims"].Total, measures["defendants"].Total, rule), FigureViews.SoftIndependence(measures, rule), MeasureCatalogue.NotRecorded);
    }

    private async Task<YearCounts> CountAsync(int year, CancellationToken ct)
    {
        var rows = (await counts.CountsAsync(year, ct)).Concat(ProofMeasures.Of(await counts.ProofAsync(year, ct)));
        var summed = rows.GroupBy(r => r with { Count = 0 }).Select(g => g.Key with { Count = g.Sum(r => r.Count) });
        return new YearCounts(clock.GetUtcNow(), [.. summed], await counts.SpreadsAsync(year, ct), await counts.MoneyAsync(year, ct), await counts.UnitsAsync(ct));
    }

    /// <summary>A number that moved by a few since it was published would tell of those few: earlier editions are looked at.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<MeasureView>>> PublishedAsync(int year, CancellationToken ct)
    {
        var contents = await db.StatisticsReleases.AsNoTracking().Where(r => r.Year == year && r.State == FourEyesState.Approved).OrderBy(r => r.Edition).Select(r => r.Content).ToListAsync(ct);
        return [.. contents.Select(c => FigureText.Read(c).Measures)];
    }
}

/// <summary>Figures as they are stored and published.</summary>
internal static class FigureText
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(FiguresView figures) => JsonSerializer.Serialize(figures, Web);

    internal static FiguresView Read(string content) => JsonSerializer.Deserialize<FiguresView>(content, Web) ?? throw new InvalidDataException("Published figures are empty.");
}
