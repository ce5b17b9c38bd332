namespace CaseTracker.Web.Shared.Time;

/// <summary>Now and today as the viewer's unit sees them; one per request.</summary>
/// <remarks>Instants are kept in UTC and shown in the unit's zone, never in the server's or the browser's.</remarks>
public sealed class UnitClock(TimeProvider time, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    /// <summary>IANA name, shown beside every time of day.</summary>
    public string ZoneName => zone.Id;

    public DateTimeOffset Now => Local(time.GetUtcNow());

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>
    /// The instant of a wall-clock time of the unit; null for a time that the spring change skips. Of the two instants that the
    /// autumn change gives one wall-clock time, the earlier.
    /// </summary>
    public DateTimeOffset? Instant(DateTime wallClock)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            return null;
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
