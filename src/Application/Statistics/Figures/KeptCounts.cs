using System.Collections.Concurrent;

namespace CaseTracker.Application.Statistics.Figures;

/// <summary>The counts of a year, before anything is hidden.</summary>
internal sealed record YearCounts(DateTimeOffset At, IReadOnlyList<CountRow> Rows, IReadOnlyList<SpreadRow> Spreads, IReadOnlyList<MoneyRow> Money, IReadOnlyList<RecoveryRow> Recovery, IReadOnlyDictionary<Guid, string> Units);

/// <summary>How long the counts of a year are kept.</summary>
/// <param name="KeepFor">Zero: nothing is kept.</param>
public sealed record CountsKeeping(TimeSpan KeepFor);

/// <summary>Keeps the counts of a year for a while: counting goes through all cases, and figures that move with every entry would tell who reads them often what was entered.</summary>
internal sealed class KeptCounts(CountsKeeping keeping, TimeProvider clock)
{
    private const int MostYears = 12;
    private readonly ConcurrentDictionary<int, YearCounts> kept = new();

    /// <param name="count">Counts anew, for a caller who may: whoever comes here has been asked for the permission already.</param>
    internal async Task<YearCounts> OfAsync(int year, Func<Task<YearCounts>> count)
    {
        if (kept.TryGetValue(year, out var known) && clock.GetUtcNow() - known.At < keeping.KeepFor) return known;
        var counted = await count();
        if (keeping.KeepFor == TimeSpan.Zero) return counted;
        if (kept.Count >= MostYears) kept.Clear();
        kept[year] = counted;
        return counted;
    }
}
