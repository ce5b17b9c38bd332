using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Compensation;

/// <summary>A question page about one claim of a victim.</summary>
public abstract class ClaimActPage : VictimActPage
{
    public ClaimView Claim { get; private set; } = null!;

    public string About => T["{0}: claim {1}, {2}", Victim.Pseudonym, Claim.Number, Label("CompensationRoute", Claim.Route)];

    public IReadOnlyList<Choice> Heads => [.. Claim.Heads.Select(h => new Choice(h.Head, Label("HeadOfLoss", h.Head)))];

    protected override async Task<IActionResult> ShowAsync(Guid victimId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim is null)
        {
            return page;
        }

        var found = await Ask(new GetCompensationQuery(victimId));
        var id = Guid.Parse((string)RouteData.Values["claimId"]!);
        if (found.IsRefused || found.Value.Claims.SingleOrDefault(c => c.Id == id) is not { } claim)
        {
            return NotFound();
        }

        Claim = claim;
        Asked();
        return page;
    }

    /// <summary>The claim is known: fields that follow from it can be made.</summary>
    protected virtual void Asked()
    {
    }
}
