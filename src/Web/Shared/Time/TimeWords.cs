using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Time;

/// <summary>Dates and times in words: "in 3 days", "Thu 9 Apr 2026", "Thu 9 Apr 2026, 14:00, Europe/Berlin".</summary>
public sealed class TimeWords(UnitClock clock, IStringLocalizer<Texts> texts)
{
    public static string Absolute(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.CurrentCulture);

    public string Absolute(DateTimeOffset instant, bool withZone = true)
    {
        var local = clock.Local(instant);
        var words = $"{Absolute(DateOnly.FromDateTime(local.DateTime))}, {local.ToString("HH:mm", CultureInfo.CurrentCulture)}";
        return withZone ? $"{words}, {clock.ZoneName}" : words;
    }

    /// <summary>Counted in calendar days of the unit, not in spans of 24 hours.</summary>
    public string Relative(DateOnly date) => (date.DayNumber - clock.Today.DayNumber) switch
    {
        0 => texts["today"],
        1 => texts["tomorrow"],
        -1 => texts["yesterday"],
        > 0 and < 60 and var days => texts["in {0} days", days],
        < 0 and > -60 and var days => texts["{0} days ago", -days],
        > 0 and < 730 and var days => texts["in {0} months", days / 30],
        < 0 and > -730 and var days => texts["{0} months ago", -days / 30],
        > 0 and var days => texts["in {0} years", days / 365],
        var days => texts["{0} years ago", -days / 365],
    };

    /// <summary>Minutes and hours within the next and last twelve hours, calendar days beyond.</summary>
    public string Relative(DateTimeOffset instant)
    {
        var minutes = (int)Math.Round((instant - clock.Now).TotalMinutes);
        return minutes switch
        {
            0 => texts["just now"],
            1 => texts["in 1 minute"],
            -1 => texts["1 minute ago"],
            > 0 and < 90 => texts["in {0} minutes", minutes],
            < 0 and > -90 => texts["{0} minutes ago", -minutes],
            > 0 and < 720 => texts["in {0} hours", (minutes + 30) / 60],
            < 0 and > -720 => texts["{0} hours ago", (-minutes + 30) / 60],
            _ => Relative(DateOnly.FromDateTime(clock.Local(instant).DateTime)),
        };
    }
}
