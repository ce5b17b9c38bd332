namespace CaseTracker.Domain.Deadlines;

/// <summary>Local times around the two nights a year when the clocks change.</summary>
public static class LocalTimes
{
    /// <summary>The first instant of the day; some zones change their clocks at midnight.</summary>
    public static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone) => On(date, TimeOnly.MinValue, zone);

    /// <summary>A time that the clocks skip becomes the first one after the gap; of a time that comes twice, the first.</summary>
    public static DateTimeOffset On(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return First(local, zone);
    }

    internal static DateTimeOffset First(DateTime local, TimeZoneInfo zone) =>
        new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));

    internal static DateTimeOffset Last(DateTime local, TimeZoneInfo zone) =>
        new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local));
}
