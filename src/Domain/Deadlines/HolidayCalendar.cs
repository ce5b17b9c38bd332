using System.Collections.Frozen;

namespace CaseTracker.Domain.Deadlines;

public readonly record struct Holiday(DateOnly Date, string Name);

/// <summary>The days off of one place, with the years it knows. A changed list is a new version, never a changed one.</summary>
public sealed class HolidayCalendar(string code, string name, string version, int firstYear, int lastYear, IEnumerable<Holiday> holidays)
{
    private readonly FrozenDictionary<DateOnly, string> names = holidays.ToFrozenDictionary(h => h.Date, h => h.Name);

    /// <summary>ISO 3166-1 or 3166-2 style, for example <c>DE</c> or <c>GB-EAW</c>.</summary>
    public string Code { get; } = code;

    public string Name { get; } = name;

    public string Version { get; } = version;

    public int FirstYear { get; } = firstYear;

    public int LastYear { get; } = lastYear;

    public IReadOnlyList<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public IReadOnlyList<Holiday> Holidays => [.. names.Select(h => new Holiday(h.Key, h.Value)).OrderBy(h => h.Date)];

    /// <summary>Saturdays that authorities work in exchange for a bridge day.</summary>
    public IReadOnlySet<DateOnly> WorkingSaturdays { get; init; } = FrozenSet<DateOnly>.Empty;

    /// <summary>Names of days that are off as weekend days anyway, such as Easter Sunday, for the written working.</summary>
    public IReadOnlyDictionary<DateOnly, string> WeekendNames { get; init; } = FrozenDictionary<DateOnly, string>.Empty;

    public bool Covers(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>A public holiday or weekend day. An exceptional working Saturday stays off here: procedural rules name Saturdays as such.</summary>
    public bool IsOff(DateOnly day) => Weekend.Contains(day.DayOfWeek) || names.ContainsKey(day);

    public bool IsWorkingDay(DateOnly day) => !IsOff(day) || (WorkingSaturdays.Contains(day) && !names.ContainsKey(day));

    /// <summary>The holiday's name, else the weekday's.</summary>
    public string NameOf(DateOnly day) =>
        names.TryGetValue(day, out var holiday) || WeekendNames.TryGetValue(day, out holiday) ? holiday : day.DayOfWeek.ToString();
}
