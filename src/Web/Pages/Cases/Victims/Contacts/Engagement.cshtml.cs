using CaseTracker.Application.Victims.Contacts;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Contacts;

/// <summary>Whether a victim is still with the case.</summary>
public sealed class EngagementModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new RecordEngagementCommand(victimId, Input.State ?? "", Input.Reason ?? "", Input.On ?? default, Input.Note ?? ""), T["It is recorded. Support goes on as before."]);

    public sealed record Form
    {
        public string? State { get; init; }

        public string? Reason { get; init; }

        public DateOnly? On { get; init; }

        public string? Note { get; init; }
    }
}
