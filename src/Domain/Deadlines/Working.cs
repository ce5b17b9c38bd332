using System.Globalization;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The written working of one computation, in words that counsel can check.</summary>
internal sealed class Working
{
    private readonly List<string> steps = [];

    internal IReadOnlyList<string> Steps => steps;

    internal void Add(string step) => steps.Add(step);

    internal void Moved(DateOnly from, DateOnly to, string why) => steps.Add($"{Long(from)} → {Long(to)}: {why}");

    private static readonly string[] Weekdays = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Spelt once: every step of every computation names a unit.</summary>
    private static readonly (string One, string Many)[] Units = [.. Enum.GetValues<DeadlineUnit>().Select(unit => unit.Words()).Select(words => (words.TrimEnd('s'), words))];

    /// <summary><c>2026-03-05 (Thu)</c></summary>
    internal static string Short(DateOnly day) => string.Create(16, day, static (text, day) =>
    {
        _ = day.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        (text[10], text[11], text[15]) = (' ', '(', ')');
        Weekdays[(int)day.DayOfWeek].AsSpan(0, 3).CopyTo(text[12..]);
    });

    /// <summary><c>Saturday 4 April 2026</c></summary>
    internal static string Long(DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]} {day.Year:0000}");

    /// <summary><c>2027-03-27 22:30 (+01:00)</c></summary>
    internal static string Short(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm (zzz)", CultureInfo.InvariantCulture);

    internal static string Amount(int quantity, DeadlineUnit unit)
    {
        var (one, many) = Units[(int)unit];
        return string.Create(CultureInfo.InvariantCulture, $"{quantity} {(quantity == 1 ? one : many)}");
    }
}
