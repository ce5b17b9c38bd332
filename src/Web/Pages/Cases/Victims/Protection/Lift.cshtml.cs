using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Records that a measure in force was ended.</summary>
public sealed class LiftModel : MeasurePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId, Guid measureId)
    {
        Input = new Form { LiftedOn = Clock.Today };
        return ShowMeasureAsync(victimId, measureId);
    }

    public async Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowMeasureAsync(victimId, measureId));
        }

        var done = await Ask(new LiftProtectionCommand(measureId, Input.LiftedOn ?? default, Input.Reason ?? ""));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowMeasureAsync(victimId, measureId))
            : Done(T["The measure is lifted."], $"/cases/{CaseId}/victims/{victimId}");
    }

    public sealed record Form
    {
        public DateOnly? LiftedOn { get; init; }

        public string? Reason { get; init; }

        public override string ToString() => "•••";
    }
}
