using CaseTracker.Application.Access;
using CaseTracker.Application.Hearings;
using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Application.Victims.Interviews;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Application.Victims.Protection;
using CaseTracker.Application.Victims.Support;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Victims.Compensation;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>One victim: pseudonym, sealed identity, status, recovery, protection, hearings.</summary>
public sealed class ShowModel : VictimPage
{
    public VictimStatusView Standing { get; private set; } = null!;

    public IReadOnlyList<BreachView> Breaches { get; private set; } = [];

    public IReadOnlyList<VictimHearingView> Hearings { get; private set; } = [];

    public CareFlags Care { get; private set; } = null!;

    public VictimNonPunishment NonPunishment { get; private set; } = null!;

    public CompensationView Compensation { get; private set; } = null!;

    public InterviewLedger Ledger { get; private set; } = null!;

    public SupportFlags Support { get; private set; } = null!;

    /// <summary>The coordinator on the team, or by a grant.</summary>
    public bool ReadsWelfare => Victim.Permissions.Contains(Permissions.WelfareRead);

    public async Task<IActionResult> OnGetAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null)
        {
            return page;
        }

        var (standing, breaches, hearings) = (
            await Ask(new GetVictimStatusQuery(victimId)), await Ask(new ListBreachesQuery(victimId)), await Ask(new ListSpecialMeasuresQuery(victimId)));
        if (standing.IsRefused || breaches.IsRefused || hearings.IsRefused)
        {
            return NotFound();
        }

        (Standing, Breaches, Hearings) = (standing.Value, breaches.Value, hearings.Value);
        _ = Show(await Ask(new GetSupportFlagsQuery(victimId)), flags => Support = flags);
        _ = Show(await Ask(new GetCareFlagsQuery(victimId)), flags => Care = flags);
        _ = Show(await Ask(new GetNonPunishmentQuery(victimId)), view => NonPunishment = view);
        _ = Show(await Ask(new GetCompensationQuery(victimId)), view => Compensation = view);
        return Show(await Ask(new ListInterviewsQuery(victimId)), ledger => Ledger = ledger);
    }

    public static string Look(string status) => status switch
    {
        "IN_FORCE" or "PARTLY_GRANTED" or "GRANTED" or "USED" => "good",
        "REQUESTED" or "APPLIED" or "ASSESSED" or "ELIGIBLE" => "info",
        "EXPIRED" => "overdue",
        _ => "calm",
    };

    public static string LookOfClaim(string state) => state switch
    {
        "PAID" => "good",
        "AWARDED" or "PARTLY_PAID" => "soon",
        "FILED" or "REFERRED" => "info",
        _ => "calm",
    };

    public static string LookOfEntitlement(string answer) => answer switch
    {
        EntitlementAnswers.Entitled => "good",
        EntitlementAnswers.Open => "soon",
        _ => "calm",
    };

    /// <summary>Only a granted measure that still holds can be lifted or served.</summary>
    public static bool Holds(string status) => status is "IN_FORCE" or "PARTLY_GRANTED";

    /// <summary>A granted measure can be renewed, and its breach recorded, also after its end.</summary>
    public static bool WasGranted(string status) => Holds(status) || status == "EXPIRED";
}
