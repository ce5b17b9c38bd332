using System.Globalization;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The written working of one computation, in words that counsel can check.</summary>
internal sealed class Working
{
    private readonly List<string> steps = [];

    internal IReadOnlyList<string> Steps => steps;

    internal void Add(string step) => steps.Add(step);

    internal void Moved(DateOnly from, DateOnly to, string why) => steps.Add($"{Long(from)} → {Long(to)}: {why}");

    /// <summary><c>2026-03-05 (Thu)</c></summary>
    internal static string Short(DateOnly day) => day.ToString("yyyy-MM-dd (ddd)", CultureInfo.InvariantCulture);

    /// <summary><c>Saturday 4 April 2026</c></summary>
    internal static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2027-03-27 22:30 (+01:00)</c></summary>
    internal static string Short(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm (zzz)", CultureInfo.InvariantCulture);

    internal static string Amount(int quantity, DeadlineUnit unit)
    {
        var words = unit.Words();
        return $"{quantity.ToString(CultureInfo.InvariantCulture)} {(quantity == 1 ? words.TrimEnd('s') : words)}";
    }
}
