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
        var (unitNames, published) = (counted.Units, await PublishedAsync(year, ct));
        List<string> forms = [.. codes.List("TypeOfExploitation").Select(c => c.Code), MeasureCatalogue.Several];
        List<string> roles = [.. codes.List("ChainRole").Select(c => c.Code)];
        List<Guid> units = [.. unitNames.OrderBy(u => u.Value, StringComparer.Ordinal).Select(u => u.Key)];
        var made = new YearTallies(counted.Rows, forms, units, roles).Protect(rule, [.. published.Select(p => p.Measures)], unitNames);
        var measures = MeasureCatalogue.All.ToDictionary(m => m.Key, m => FigureViews.Measure(made[m.Key], forms, [.. units.Select(u => unitNames[u])], roles));
        return new FiguresView(
            year, counted.At, rule.Threshold, [.. MeasureCatalogue.All.Select(m => measures[m.Key])], [.. MeasureCatalogue.Shares.Select(s => FigureViews.Share(s, measures, rule))],
            [.. counted.Spreads.OrderBy(s => s.Spread, StringComparer.Ordinal).ThenBy(s => s.Form, StringComparer.Ordinal).Select(s => FigureViews.Spread(s, rule))],
            [.. counted.Money.OrderBy(m => m.Currency, StringComparer.Ordinal).Select(m => MoneyViews.Claims(m, rule, [.. published.SelectMany(p => p.Money)]))],
            FigureViews.Funnel(measures), FigureViews.Ratio(measures["victims"].Total, measures["defendants"].Total, rule), FigureViews.SoftIndependence(measures, rule), MeasureCatalogue.NotRecorded)
        {
            Recovery = [.. counted.Recovery.OrderBy(r => r.Currency, StringComparer.Ordinal).Select(r => MoneyViews.Recovery(r, rule, [.. published.SelectMany(p => p.Recovery)]))],
            Training = TrainingFigures.Of(counted.Rows, units, [.. units.Select(u => unitNames[u])], rule, [.. published.Select(p => p.Training)]),
        };
    }

    private async Task<YearCounts> CountAsync(int year, CancellationToken ct)
    {
        var rows = (await counts.CountsAsync(year, ct)).Concat(ProofMeasures.Of(await counts.ProofAsync(year, ct)));
        var summed = rows.GroupBy(r => r with { Count = 0 }).Select(g => g.Key with { Count = g.Sum(r => r.Count) });
        return new YearCounts(clock.GetUtcNow(), [.. summed], await counts.SpreadsAsync(year, ct), await counts.MoneyAsync(year, ct), await counts.RecoveryAsync(year, ct), await counts.UnitsAsync(ct));
    }

    /// <summary>A number that moved by a few since it was published would tell of those few: earlier editions are looked at.</summary>
    private async Task<IReadOnlyList<FiguresView>> PublishedAsync(int year, CancellationToken ct)
    {
        var contents = await db.StatisticsReleases.AsNoTracking().Where(r => r.Year == year && r.State == FourEyesState.Approved).OrderBy(r => r.Edition).Select(r => r.Content).ToListAsync(ct);
        return [.. contents.Select(FigureText.Read)];
    }
}

/// <summary>Figures as they are stored and published.</summary>
internal static class FigureText
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(FiguresView figures) => JsonSerializer.Serialize(figures, Web);

    internal static FiguresView Read(string content) => JsonSerializer.Deserialize<FiguresView>(content, Web) ?? throw new InvalidDataException("Published figures are empty.");
}
