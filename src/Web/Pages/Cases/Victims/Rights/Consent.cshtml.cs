using CaseTracker.Application.Victims.Consents;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Rights;

/// <summary>A victim consents to one thing.</summary>
public sealed class ConsentModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new RecordConsentCommand(victimId, Input.Scope ?? "", Input.On ?? default, Input.UntilOn, Input.Note ?? ""), T["The consent is recorded."]);

    public sealed record Form
    {
        public string? Scope { get; init; }

        public DateOnly? On { get; init; }

        public DateOnly? UntilOn { get; init; }

        public string? Note { get; init; }
    }
}
