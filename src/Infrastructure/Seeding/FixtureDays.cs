using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseTracker.Infrastructure.Seeding;

/// <summary>Days and times of a fixture: as they stand, or counted from the day of loading in the zone of the unit.</summary>
internal sealed partial class FixtureDays(DateTimeOffset now, TimeZoneInfo zone)
{
    private static readonly TimeOnly Morning = new(9, 0);

    public DateTimeOffset Now => now;

    public TimeZoneInfo Zone => zone;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    public DateOnly Day(string? text, FixturePath path)
    {
        if (Relative().Match(text ?? "") is { Success: true } match && !match.Groups["time"].Success) return Counted(match);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw path.Fault($"'{text}' is no day: write 2026-02-02 or -7d.");
    }

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public DateOnly? DayOrNull(string? text, FixturePath path) => text is null ? null : Day(text, path);

    public DateTimeOffset Instant(string? text, FixturePath path)
    {
        if (Relative().Match(text ?? "") is { Success: true } match)
            return At(Counted(match), match.Groups["time"].Success ? TimeOnly.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture) : Morning);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw path.Fault($"'{text}' is no time: write 2026-02-03T09:00:00Z or -7dT09:00.");
    }

    /// <summary>A trigger in the words of <c>DeadlineTrigger.Parse</c>.</summary>
    public string Trigger(string text)
    {
        if (Relative().Match(text) is not { Success: true } match) return text;
        var day = Counted(match).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return match.Groups["time"].Success ? $"{day}T{match.Groups["time"].Value}" : day;
    }

    /// <summary>The morning of that day, but never later than now.</summary>
    public DateTimeOffset MorningOf(DateOnly day) => At(day, Morning) is var at && at > now ? now : at;

    /// <summary>Whether this is a day or a time counted from the day of loading.</summary>
    public static bool IsRelative(string text) => Relative().IsMatch(text);

    private DateOnly Counted(Match match) => Today.AddDays(int.Parse(match.Groups["days"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    [GeneratedRegex(@"^(?<days>[+-]?\d{1,5})d(T(?<time>\d\d:\d\d))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Relative();
}
