using CaseTracker.Domain.Cases;

namespace CaseTracker.Application.Dashboards;

/// <param name="Key">As addresses name it.</param>
/// <param name="Name">In English, as pages show it.</param>
/// <param name="UpTo">Last day of it.</param>
public sealed record CaseloadBand(string Key, string Name, int UpTo);

/// <summary>Spans of days into which ages fall, and the order of stages.</summary>
public static class CaseloadBands
{
    /// <summary>Of a case since it was opened.</summary>
    public static readonly IReadOnlyList<CaseloadBand> Ages =
    [
        new("to-3-months", "under 3 months", 90), new("to-6-months", "3 to 6 months", 181), new("to-1-year", "6 to 12 months", 364), new("to-2-years", "1 to 2 years", 729),
        new("over-2-years", "over 2 years", int.MaxValue),
    ];

    /// <summary>Of a case in its stage.</summary>
    public static readonly IReadOnlyList<CaseloadBand> StageAges =
    [
        new("to-1-month", "under 1 month", 30), new("to-3-months", "1 to 3 months", 90), new("to-6-months", "3 to 6 months", 181), new("to-1-year", "6 to 12 months", 364),
        new("over-1-year", "over 1 year", int.MaxValue),
    ];

    internal static CaseloadBand Of(IReadOnlyList<CaseloadBand> bands, int days) => bands.First(b => days <= b.UpTo);

    internal static int StageOrder(string stage)
    {
        var at = CaseStages.MainLine.ToList().IndexOf(stage);
        return at < 0 ? CaseStages.MainLine.Count : at;
    }
}
