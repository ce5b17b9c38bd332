using System.Collections.Frozen;
using System.Globalization;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>
/// One version of the days off of a State, a region or a court. Its days never change: every change is a new version, and what was computed
/// by the old one stays until a person takes the new dates.
/// </summary>
public sealed partial class CalendarEdition
{
    public const int CodeMaxLength = 16;
    public const int NameMaxLength = 120;
    public const int VersionMaxLength = 40;
    public const int ReasonMaxLength = 500;

    /// <summary>Local days that one calendar can hold.</summary>
    public const int MostLocalDays = 2_000;

    private readonly List<CalendarDay> days = [];

    private CalendarEdition()
    {
    }

    public CalendarEditionId Id { get; private init; }

    /// <summary>ISO 3166 style, or of a court: <c>DE-BY</c>, <c>DE-LG-MUC</c>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>From 1, within its code.</summary>
    public int Number { get; private init; }

    /// <summary>What deadlines keep: <c>2026.1</c> as shipped, <c>2026.1+3</c> with days of this installation.</summary>
    public string Version { get; private init; } = "";

    public string Name { get; private init; } = "";

    /// <summary>The wider calendar whose days this one takes over; null for a State.</summary>
    public string? ParentCode { get; private init; }

    public int FirstYear { get; private init; }

    public int LastYear { get; private init; }

    /// <summary>The product's version of the law, its own or its parent's.</summary>
    public string ShippedVersion { get; private init; } = "";

    public EditionState State { get; private set; }

    public string Reason { get; private init; } = "";

    /// <summary>Null for what the product ships.</summary>
    public UserId? MadeBy { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>In the order of the year.</summary>
    public IReadOnlyList<CalendarDay> Days => days;

    /// <summary>What the engine reads.</summary>
    public HolidayCalendar ToCalendar() => new(Code, Name, Version, FirstYear, LastYear, days.Where(Is(CalendarDayKind.Holiday)).Select(day => new Holiday(day.Date, day.Name)))
    {
        WorkingSaturdays = days.Where(Is(CalendarDayKind.WorkingSaturday)).Select(day => day.Date).ToFrozenSet(),
        WeekendNames = days.Where(Is(CalendarDayKind.NamedWeekendDay)).ToFrozenDictionary(day => day.Date, day => day.Name),
    };

    private static Func<CalendarDay, bool> Is(CalendarDayKind kind) => day => day.Kind == kind;

    private static CalendarEdition Make(
        string code, string name, string? parent, (int First, int Last) years, int number, string shipped, IEnumerable<CalendarDay> days, CalendarAct act)
    {
        var all = days.OrderBy(day => day.Date).ToList();
        var asShipped = act.By is null && all.All(day => day.Source != CalendarDaySource.Local);
        var made = new CalendarEdition
        {
            Id = CalendarEditionId.New(), Code = code, Number = number, Name = name, ParentCode = parent, FirstYear = years.First, LastYear = years.Last, ShippedVersion = shipped,
            Version = asShipped ? shipped : $"{shipped}+{number.ToString(CultureInfo.InvariantCulture)}", State = EditionState.Current, Reason = act.Reason.Trim(),
            MadeBy = act.By, MadeAt = act.At,
        };
        made.days.AddRange(all);
        return made;
    }
}

/// <summary>Who changes a calendar, when and why.</summary>
/// <param name="By">Null when a release of the product does.</param>
public readonly record struct CalendarAct(UserId? By, DateTimeOffset At, string Reason);
