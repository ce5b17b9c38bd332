using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>One victim: pseudonym, status, sealed identity, protection.</summary>
public sealed class ShowModel : VictimPage
{
    public Task<IActionResult> OnGetAsync(Guid victimId) => ShowVictimAsync(victimId);

    public static string Look(string status) => status switch
    {
        "IN_FORCE" or "PARTLY_GRANTED" => "good",
        "REQUESTED" => "info",
        "EXPIRED" => "overdue",
        _ => "calm",
    };

    /// <summary>Only a granted measure that still holds can be lifted.</summary>
    public static bool Holds(string status) => status is "IN_FORCE" or "PARTLY_GRANTED";
}
