using System.Globalization;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The event a period runs from (or, counting backwards, the fixed date it runs up to).</summary>
/// <param name="Date">The local date of the competent authority.</param>
/// <param name="Local">Wall-clock time there; null when only the day is known.</param>
/// <param name="Zone">IANA zone of <paramref name="Local"/>; null when the caller named none, which serves day clocks only.</param>
public sealed record DeadlineTrigger(DateOnly Date, DateTime? Local, TimeZoneInfo? Zone)
{
    public static readonly DateOnly Earliest = new(1900, 1, 1);
    public static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>Far enough from the ends of the calendar that every permitted period fits.</summary>
    public static bool IsWithinLimits(DateOnly day) => day >= Earliest && day <= Latest;

    public static DeadlineTrigger On(DateOnly date) => new(date, null, null);

    public static DeadlineTrigger At(DateTime local, TimeZoneInfo zone) =>
        new(DateOnly.FromDateTime(local), DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);

    /// <summary>Reads <c>2026-03-05</c>, or <c>2027-03-27T22:30</c> as local time in the zone; an offset or Z is converted to the zone.</summary>
    /// <param name="text">What the caller sent.</param>
    /// <param name="zoneId">IANA id such as <c>Europe/Berlin</c>; null or empty when the day is enough.</param>
    public static Result<DeadlineTrigger> Parse(string? text, string? zoneId)
    {
        TimeZoneInfo? zone = null;
        if (!string.IsNullOrWhiteSpace(zoneId) && (!LooksLikeIana(zoneId) || !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out zone)))
        {
            return DeadlineComputationRefusals.UnknownTimeZone;
        }

        var trimmed = (text ?? "").Trim();
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new DeadlineTrigger(date, null, zone);
        }

        if (DateTime.TryParseExact(trimmed, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DeadlineTrigger(DateOnly.FromDateTime(local), local, zone);
        }

        if (DateTimeOffset.TryParseExact(trimmed, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            // Without a zone the offset still tells the local day, but not how the clocks change later.
            var there = zone is null ? instant : TimeZoneInfo.ConvertTime(instant, zone);
            return new DeadlineTrigger(DateOnly.FromDateTime(there.DateTime), there.DateTime, zone);
        }

        return DeadlineComputationRefusals.TriggerNotUnderstood;
    }

    // On this platform zones are files: only names reach the disk.
    private static bool LooksLikeIana(string id) => id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly string[] InstantForms = [.. LocalForms.Select(form => form + "K")];
}
