using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>A page about one victim of the case in the address. A victim of another case is not found here.</summary>
public abstract class VictimPage(IReferenceCodes codes) : CasePage
{
    public VictimView Victim { get; private set; } = null!;

    /// <summary>The victim's own page.</summary>
    public string Home => $"/cases/{CaseId}/victims/{Victim.Id}";

    public bool May(string permission) => Victim.Permissions.Contains(permission);

    public string Label(string system, string code) => codes.Label(system, code);

    /// <summary>What may be chosen today, in the order of the list.</summary>
    public IEnumerable<Choice> Choices(string system) =>
        codes.List(system).Where(c => c.IsValidOn(Clock.Today)).Select(c => new Choice(c.Code, c.Label));

    protected async Task<IActionResult> ShowVictimAsync(Guid victimId)
    {
        var found = await Ask(new GetVictimQuery(victimId));
        return found.Refusal is null && found.Value.CaseId != CaseId ? NotFound() : Show(found, view => Victim = view);
    }
}
