using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>A page about one measure of the victim in the address.</summary>
public abstract class MeasurePage : VictimActPage
{
    public ProtectionMeasureView Measure { get; private set; } = null!;

    /// <summary>What it is about, under the title.</summary>
    public string About => T["{0}: {1}", Victim.Pseudonym, Label("ProtectionMeasureType", Measure.Type)];

    protected override Task<IActionResult> ShowAsync(Guid victimId) => ShowMeasureAsync(victimId, Guid.Parse((string)RouteData.Values["measureId"]!));

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
