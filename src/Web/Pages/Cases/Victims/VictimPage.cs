using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>A page about one victim of the case in the address. A victim of another case is not found here.</summary>
public abstract class VictimPage : CaseViewPage
{
    public VictimView Victim { get; private set; } = null!;

    /// <summary>The victim's own page.</summary>
    public string Home => $"{Root}/victims/{Victim.Id}";

    protected async Task<IActionResult> ShowVictimAsync(Guid victimId)
    {
        var found = await Ask(new GetVictimQuery(victimId));
        return found.Refusal is null && found.Value.CaseId != CaseId ? NotFound() : Show(found, view => Victim = view);
    }
}
