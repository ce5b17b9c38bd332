using CaseTracker.Application.Victims.Consents;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Rights;

/// <summary>A victim withdraws a consent.</summary>
public sealed class WithdrawModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new WithdrawConsentCommand(victimId, Input.Scope ?? "", Input.On ?? default, Input.Note ?? ""), T["The withdrawal is recorded."]);

    public sealed record Form
    {
        public string? Scope { get; init; }

        public DateOnly? On { get; init; }

        public string? Note { get; init; }
    }
}
