namespace CaseTracker.Domain.Deadlines.Calendars;

public enum CalendarDayKind
{
    Holiday,

    /// <summary>A Saturday that authorities work in exchange for a bridge day; for rules that name Saturdays it stays one.</summary>
    WorkingSaturday,

    /// <summary>No holiday here, whatever the wider calendar says.</summary>
    NoHoliday,

    /// <summary>Off as a weekend day anyway; its name stands in the written working.</summary>
    NamedWeekendDay,
}

/// <summary>Where a day of a calendar comes from.</summary>
public enum CalendarDaySource
{
    /// <summary>The holiday law that the product knows.</summary>
    Law,

    /// <summary>The calendar that this one rests on.</summary>
    Parent,

    /// <summary>An administrator of this installation.</summary>
    Local,
}

/// <summary>One special day. A calendar holds at most one for each date; a local day stands in place of what law or parent say.</summary>
public sealed record CalendarDay(DateOnly Date, string Name, CalendarDayKind Kind, CalendarDaySource Source)
{
    public const int NameMaxLength = 120;
}
