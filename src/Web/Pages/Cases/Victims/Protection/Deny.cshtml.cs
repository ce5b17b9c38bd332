using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Records that a measure was refused.</summary>
public sealed class DenyModel : MeasurePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid victimId, Guid measureId)
    {
        var page = await ShowMeasureAsync(victimId, measureId);
        Input = new Form { DecidedOn = Clock.Today, Authority = Measure?.Authority };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowMeasureAsync(victimId, measureId));
        }

        var done = await Ask(new DenyProtectionCommand(measureId, Input.DecidedOn ?? default, Input.Authority ?? "", Input.Reason ?? ""));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowMeasureAsync(victimId, measureId))
            : Done(T["The denial is recorded."], $"/cases/{CaseId}/victims/{victimId}");
    }

    public sealed record Form
    {
        public DateOnly? DecidedOn { get; init; }

        public string? Authority { get; init; }

        public string? Reason { get; init; }

        public override string ToString() => "•••";
    }
}
