using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Interviews;
using CaseTracker.Application.Victims.Welfare;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>One victim: pseudonym, status, sealed identity, protection.</summary>
public sealed class ShowModel : VictimPage
{
    public CareFlags Care { get; private set; } = null!;

    public InterviewLedger Ledger { get; private set; } = null!;

    /// <summary>The coordinator on the team, or by a grant.</summary>
    public bool ReadsWelfare => Victim.Permissions.Contains(Permissions.WelfareRead);

    public async Task<IActionResult> OnGetAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null)
        {
            return page;
        }

        _ = Show(await Ask(new GetCareFlagsQuery(victimId)), flags => Care = flags);
        return Show(await Ask(new ListInterviewsQuery(victimId)), ledger => Ledger = ledger);
    }

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
