using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Statistics.Figures;
using CaseTracker.Domain.Statistics.Targets;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Statistics.Targets;

/// <param name="Form">Empty: all forms together.</param>
/// <param name="TwelveMonths">Persons prosecuted in the last four quarters that are over; null where it is hidden.</param>
/// <param name="Expected">What even growth would have brought by then.</param>
/// <param name="Progress">Of the goal, 0 to 1 and above.</param>
public sealed record TargetView(
    string Form, int BaselineYear, int Baseline, decimal Multiple, int Months, decimal Goal, DateOnly StartsOn, DateOnly EndsOn, DateOnly MeasuredTo, long? TwelveMonths, decimal Expected, decimal? Progress,
    TargetStanding Standing, string Reason, string SetBy, DateTimeOffset SetAt);

/// <summary>How prosecutions stand to the targets (M13). Only quarters that are shown anyway are added up: a window of other months would give away what lies between.</summary>
internal sealed class TargetReading(ICaseTrackerDb db, OutcomeReading reading)
{
    private const string Prosecutions = "defendants";

    internal async Task<IReadOnlyList<TargetView>> AllAsync(FiguresView known, DateOnly today, CancellationToken ct)
    {
        var set = await db.ProsecutionTargets.AsNoTracking().OrderBy(t => t.SetAt).Select(t => new { Target = t, By = db.Staff.Where(s => s.Id == t.SetBy).Select(s => s.DisplayName).First() }).ToListAsync(ct);
        if (set.Count == 0) return [];
        var quarters = LastQuarters(today);
        var years = new Dictionary<int, MeasureView>();
        foreach (var year in quarters.Select(q => q.Year).Distinct())
            years.Add(year, (year == known.Year ? known : await reading.OfAsync(year, ct)).Measures.Single(m => m.Key == Prosecutions));
        var to = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddDays(-1);
        return
        [
            .. set.GroupBy(s => s.Target.Form).Select(g => g.Last()).OrderBy(s => s.Target.Form, StringComparer.Ordinal).Select(s =>
            {
                var (t, reached) = (s.Target, Sum(quarters.Select(q => Of(years[q.Year], s.Target.Form, q.Quarter))));
                return new TargetView(
                    t.Form, t.BaselineYear, t.Baseline, t.Multiple, t.Months, t.Goal, t.StartsOn, t.EndsOn, to, reached, t.ExpectedOn(to), reached is { } some ? t.Progress(some) : null, t.StandingOn(to, reached),
                    t.Reason, s.By, t.SetAt);
            }),
        ];
    }

    /// <summary>The four quarters that were over last.</summary>
    internal static IReadOnlyList<(int Year, int Quarter)> LastQuarters(DateOnly today)
    {
        var current = (today.Year * 4) + ((today.Month - 1) / 3);
        return [.. Enumerable.Range(current - 4, 4).Select(q => (q / 4, (q % 4) + 1))];
    }

    private static long? Of(MeasureView view, string form, int quarter) =>
        form.Length == 0 ? view.ByQuarter[quarter - 1] : view.ByForm.FirstOrDefault(r => r.Form == form)?.Quarters[quarter - 1];

    private static long? Sum(IEnumerable<long?> counts) => counts.Aggregate((long?)0, (sum, count) => sum + count);
}
