using CaseTracker.Application.Victims.Protection;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Records that the order of a measure was served.</summary>
public sealed class ServeModel : MeasurePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { ServedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId) =>
        ActAsync(victimId, () => new ServeProtectionCommand(measureId, Input.ServedOn ?? default), T["The service is recorded."]);

    public sealed record Form
    {
        public DateOnly? ServedOn { get; init; }
    }
}
