using System.Globalization;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The end of a clock: the end of a day, or for hour clocks an instant.</summary>
/// <param name="Date">The local date of the competent authority.</param>
/// <param name="Instant">Local time with its offset; null for a day clock, which ends with the last hour of <paramref name="Date"/>.</param>
public readonly record struct DueMoment(DateOnly Date, DateTimeOffset? Instant = null)
{
    public static DueMoment EndOf(DateOnly date) => new(date);

    /// <summary>Takes the date from the offset the instant carries.</summary>
    public static DueMoment At(DateTimeOffset local) => new(DateOnly.FromDateTime(local.DateTime), local);

    /// <summary>As a deadline keeps it: a day, and for hour clocks the instant in UTC with its IANA zone.</summary>
    public static DueMoment Stored(DateOnly on, DateTimeOffset? at, string? zone) =>
        at is { } instant ? At(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone!))) : EndOf(on);

    /// <summary>The instant from which the moment has passed.</summary>
    public DateTimeOffset EndsAt(TimeZoneInfo zone) => Instant ?? LocalTimes.StartOf(Date.AddDays(1), zone);

    /// <summary><c>2026-04-07</c>, or <c>2026-09-22T22:20:00+02:00</c>.</summary>
    public override string ToString() =>
        Instant?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        ?? Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
