using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>A page about one measure of the victim in the address.</summary>
public abstract class MeasurePage : VictimPage
{
    public ProtectionMeasureView Measure { get; private set; } = null!;

    /// <summary>What it is about, under the title.</summary>
    public string About => T["{0}: {1}", Victim.Pseudonym, Label("ProtectionMeasureType", Measure.Type)];

    protected async Task<IActionResult> ShowMeasureAsync(Guid victimId, Guid measureId)
    {
        var page = await ShowVictimAsync(victimId);
        if (Victim?.Measures.SingleOrDefault(m => m.Id == measureId) is not { } measure)
        {
            return Victim is null ? page : NotFound();
        }

        Measure = measure;
        return page;
    }
}
