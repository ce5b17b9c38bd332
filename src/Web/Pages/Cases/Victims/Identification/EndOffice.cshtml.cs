using CaseTracker.Application.Victims.Identification;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Identification;

/// <summary>Records that a guardian acts no more.</summary>
public sealed class EndOfficeModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { EndedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid guardianId) =>
        ActAsync(victimId, () => new EndGuardianCommand(victimId, guardianId, Input.EndedOn ?? default), T["The end of the guardianship is recorded."]);

    public sealed record Form
    {
        public DateOnly? EndedOn { get; init; }
    }
}
