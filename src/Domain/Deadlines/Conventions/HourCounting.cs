namespace CaseTracker.Domain.Deadlines.Conventions;

internal enum HourRoll
{
    None,

    /// <summary>Only hours of business days run (POCA 2002 s.295(1B)).</summary>
    BusinessDaysOnly,

    /// <summary>To the same time on the next day that is not off (FRCrP 45(a)(2)).</summary>
    SameTimeNextDay,
}

/// <summary>Counting in hours that really elapse, whatever the clocks on the wall do.</summary>
internal sealed record HourCounting(HourRoll Roll)
{
    internal Directions Directions { get; init; } = Directions.Both;

    /// <summary>Whether to show what Reg. 1182/71 Art. 3(1) gives when the hour of the event is not counted.</summary>
    internal bool ShowsFullHourReading { get; init; }

    internal Counted Count(DateTimeOffset start, TimeZoneInfo zone, Counting counting)
    {
        counting.Working.Add($"{Working.Short(start)}: the clock starts");
        var raw = Roll == HourRoll.BusinessDaysOnly
            ? OnBusinessDays(start, zone, counting)
            : After(start, counting.Quantity * counting.Direction, zone);
        counting.Working.Add($"{counting.Amount} {(counting.Backward ? "earlier" : "elapse")}: {Working.Short(raw)}");
        if (raw.Offset != start.Offset)
        {
            counting.Working.Add("The clocks change within the period: elapsed hours count, not the clock on the wall");
        }

        var legal = Roll == HourRoll.SameTimeNextDay ? Rolled(raw, zone, counting) : raw;
        return new(DueMoment.At(raw), DueMoment.At(legal), ShowsFullHourReading ? FullHourReading(start, zone, counting) : null);
    }

    private static DateTimeOffset After(DateTimeOffset start, int hours, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(start.AddHours(hours), zone);

    private static DateTimeOffset OnBusinessDays(DateTimeOffset start, TimeZoneInfo zone, Counting counting)
    {
        var left = TimeSpan.FromHours(counting.Quantity);
        for (var at = start; ;)
        {
            var day = DateOnly.FromDateTime(at.DateTime);
            var midnight = LocalTimes.StartOf(day.AddDays(1), zone);
            if (counting.Calendar.IsOff(day))
            {
                counting.Working.Add($"{Working.Short(day)}: no hours count ({counting.Calendar.Reasons(day, day.AddDays(1))})");
            }
            else if (left <= midnight - at)
            {
                return TimeZoneInfo.ConvertTime(at + left, zone);
            }
            else
            {
                left -= midnight - at;
            }

            at = midnight;
        }
    }

    private static DateTimeOffset Rolled(DateTimeOffset raw, TimeZoneInfo zone, Counting counting)
    {
        var day = DateOnly.FromDateTime(raw.DateTime);
        var rolled = counting.Backward ? counting.Calendar.LastOnOrBefore(day) : counting.Calendar.FirstOnOrAfter(day);
        if (rolled == day)
        {
            return raw;
        }

        counting.Working.Moved(day, rolled, counting.Calendar.Reasons(day, rolled) + "; the time of day stays");
        return LocalTimes.On(rolled, TimeOnly.FromDateTime(raw.DateTime), zone);
    }

    private static DueMoment? FullHourReading(DateTimeOffset start, TimeZoneInfo zone, Counting counting)
    {
        if (counting.Backward)
        {
            return null;
        }

        // Local hours: a zone may stand at half past the hour of UTC.
        var fullHour = start.AddMinutes(60 - start.Minute).AddSeconds(-start.Second).AddTicks(-(start.Ticks % TimeSpan.TicksPerSecond));
        var alt = After(fullHour, counting.Quantity, zone);
        counting.Working.Add($"If the hour of the event is not counted (Reg. 1182/71 Art. 3(1)): {Working.Short(alt)}");
        return DueMoment.At(alt);
    }
}
