namespace CaseTracker.Domain.Deadlines;

/// <summary>Reads a calendar for one computation and remembers which years it could not answer for.</summary>
internal sealed class CalendarReading(HolidayCalendar calendar)
{
    private SortedSet<int>? unknownYears;

    internal IReadOnlyCollection<int> UnknownYears => unknownYears ?? (IReadOnlyCollection<int>)[];

    internal bool IsOff(DateOnly day) => calendar.IsOff(Noted(day));

    internal bool IsWorkingDay(DateOnly day) => calendar.IsWorkingDay(Noted(day));

    internal DateOnly FirstOnOrAfter(DateOnly day)
    {
        while (IsOff(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    internal DateOnly LastOnOrBefore(DateOnly day)
    {
        while (IsOff(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>Why the days from one to just before the other do not count; plain weekend days only when nothing better can be said.</summary>
    internal string Reasons(DateOnly from, DateOnly until)
    {
        var step = until > from ? 1 : -1;
        List<string> names = [];
        for (var day = from; day != until; day = day.AddDays(step))
        {
            names.Add(calendar.NameOf(day));
        }

        return string.Join(", ", names);
    }

    private DateOnly Noted(DateOnly day)
    {
        if (!calendar.Covers(day.Year))
        {
            _ = (unknownYears ??= []).Add(day.Year);
        }

        return day;
    }
}
