namespace CaseTracker.Domain.Deadlines.Calendars;

/// <summary>What the law of a place does with a holiday that falls on a weekend.</summary>
internal static class Substitution
{
    /// <summary>The holiday stays where it falls.</summary>
    internal static IEnumerable<Holiday> None(IReadOnlyList<(Holiday Day, HolidayLaw Law)> found) => found.Select(f => f.Day);

    /// <summary>The bank holiday moves to the next weekday that is not one already (Banking and Financial Dealings Act 1971, Sch. 1).</summary>
    internal static IEnumerable<Holiday> NextWeekdayInstead(IReadOnlyList<(Holiday Day, HolidayLaw Law)> found)
    {
        var taken = Taken(found);
        foreach (var (day, _) in found)
        {
            yield return IsWeekend(day.Date) ? new Holiday(NextFree(day.Date, taken), $"{day.Name} (substitute)") : day;
        }
    }

    /// <summary>The holiday stays and the next working day is off as well, Easter days excepted (Bulgarian Labour Code Art. 154).</summary>
    internal static IEnumerable<Holiday> NextWorkingDayToo(IReadOnlyList<(Holiday Day, HolidayLaw Law)> found)
    {
        var taken = Taken(found);
        foreach (var (day, law) in found)
        {
            yield return day;
            if (IsWeekend(day.Date) && !law.Movable)
            {
                yield return new Holiday(NextFree(day.Date, taken), $"{day.Name} (substitute)");
            }
        }
    }

    /// <summary>Observed on the Friday before a Saturday, on the Monday after a Sunday (5 USC 6103(b); E.O. 11582).</summary>
    internal static IEnumerable<Holiday> NearestWeekday(IReadOnlyList<(Holiday Day, HolidayLaw Law)> found) =>
        found.Select(f => f.Day.Date.DayOfWeek switch
        {
            DayOfWeek.Saturday => new Holiday(f.Day.Date.AddDays(-1), $"{f.Day.Name} (observed)"),
            DayOfWeek.Sunday => new Holiday(f.Day.Date.AddDays(1), $"{f.Day.Name} (observed)"),
            _ => f.Day,
        });

    private static HashSet<DateOnly> Taken(IReadOnlyList<(Holiday Day, HolidayLaw Law)> found) => [.. found.Select(f => f.Day.Date)];

    private static DateOnly NextFree(DateOnly day, HashSet<DateOnly> taken)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (IsWeekend(day) || !taken.Add(day));
        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
