using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>What people read for the codes of a calendar.</summary>
public static class CalendarWords
{
    public static string Kind(string code, IStringLocalizer<Texts> texts) => code switch
    {
        "HOLIDAY" => texts["day off"],
        "WORKING_SATURDAY" => texts["working Saturday"],
        "NO_HOLIDAY" => texts["no day off here"],
        _ => texts["weekend day with a name"],
    };

    public static string Source(string code, string? parent, IStringLocalizer<Texts> texts) => code switch
    {
        "LAW" => texts["the law"],
        "PARENT" => texts["calendar {0}", parent ?? ""],
        _ => texts["entered here"],
    };

    public static IEnumerable<Choice> Kinds(IStringLocalizer<Texts> texts) =>
        [.. ((string[])["HOLIDAY", "WORKING_SATURDAY", "NO_HOLIDAY"]).Select(code => new Choice(code, Kind(code, texts)))];
}
