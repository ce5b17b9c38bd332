using CaseTracker.Application.Victims.Protection;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Records that the renewal of a measure was asked for.</summary>
public sealed class RenewModel : MeasurePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { RequestedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId) =>
        ActAsync(victimId, () => new RenewProtectionCommand(measureId, Input.RequestedOn ?? default, Input.Authority ?? ""), T["The renewal is asked for."]);

    public sealed record Form
    {
        public DateOnly? RequestedOn { get; init; }

        public string? Authority { get; init; }
    }
}
