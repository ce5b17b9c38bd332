using CaseTracker.Application.Abstractions;
using CaseTracker.Web.Shared.Tags;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>What people read for the codes of a deadline.</summary>
public static class DeadlineCodesInWords
{
    public static IEnumerable<Choice> Kinds(IReferenceCodes codes) => codes.List("DeadlineKind").Select(k => new Choice(k.Code, k.Label));

    public static string Status(string code, IStringLocalizer<Texts> texts) => code switch
    {
        "RUNNING" => texts["running"],
        "STOPPED" => texts["stopped"],
        "COMPLETED" => texts["completed"],
        "CANCELLED" => texts["cancelled"],
        _ => texts["superseded"],
    };

    /// <summary>What is to be said about how far the dates may be relied on; null when there is nothing to say.</summary>
    public static string? Reservation(string status, IStringLocalizer<Texts> texts) => status switch
    {
        "UNCONFIRMED" => texts["No administrator has confirmed the rule yet."].Value,
        "UNVERIFIED" => texts["The calendar does not know the holidays of a year this period touches: check the date by hand."].Value,
        "NEEDS_NATIONAL_LAW" => texts["National law governs how this period is counted: confirm the dates."].Value,
        _ => null,
    };
}
