using CaseTracker.Application.Victims.Identification;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Identification;

/// <summary>Records what is held of the age.</summary>
public sealed class AgeModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { AssessedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) =>
        ActAsync(victimId, () => new AssessAgeCommand(victimId, Input.Age ?? "", Input.AssessedOn ?? default), T["The age is recorded."]);

    public sealed record Form
    {
        public string? Age { get; init; }

        public DateOnly? AssessedOn { get; init; }
    }
}
