using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Deadlines.Conventions;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The date to work towards when the obligation is ours.</summary>
internal static class SafeDate
{
    internal static DueMoment Of(DeadlinePeriod period, DateOnly trigger, Counted counted, Counting counting)
    {
        if (period.Kind == DeadlineKind.Minimum)
        {
            counting.Working.Add($"A minimum: not before the end of {Words(counted.Legal)}");
            return counted.Legal;
        }

        // An hour clock runs through nights and weekends: a working day earlier could lie before the event itself.
        if (counted.Raw.Instant is { } raw)
        {
            return raw <= counted.Legal.Instant ? counted.Raw : counted.Legal;
        }

        // A roll to the preceding day passes over a working Saturday that counts as a working day here: the earlier end is the safe one.
        var end = counted.Legal.Date < counted.Raw.Date ? counted.Legal.Date : counted.Raw.Date;
        var earliest = counting.Backward ? (DateOnly?)null : trigger;
        var safe = LastWorkingDay(end, earliest, counting.Calendar);
        if (safe != counted.Raw.Date)
        {
            counting.Working.Add($"Safe date: {Working.Long(safe)}, the last working day before {Working.Short(counted.Raw.Date)}");
        }

        return DueMoment.EndOf(safe);
    }

    /// <summary>For an end that an order or a person fixed.</summary>
    internal static DueMoment OfFixed(DeadlineKind kind, DueMoment end, HolidayCalendar? calendar) =>
        kind == DeadlineKind.Minimum || end.Instant is not null
            ? end
            : DueMoment.EndOf(LastWorkingDay(end.Date, null, new CalendarReading(calendar ?? PublicHolidays.WeekendsOnly)));

    /// <summary>When no working day lies between the event and the end, the end itself.</summary>
    private static DateOnly LastWorkingDay(DateOnly end, DateOnly? earliest, CalendarReading calendar)
    {
        var day = end;
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day < earliest ? end : day;
    }

    private static string Words(DueMoment due) => due.Instant is { } at ? Working.Short(at) : Working.Short(due.Date);
}
