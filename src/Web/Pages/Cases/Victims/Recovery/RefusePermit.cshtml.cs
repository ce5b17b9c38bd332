using CaseTracker.Application.Victims.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Recovery;

/// <summary>Records that a residence permit was refused.</summary>
public sealed class RefusePermitModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { DecidedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid permitId) =>
        ActAsync(victimId, () => new RefusePermitCommand(victimId, permitId, Input.DecidedOn ?? default, Input.Reason ?? ""), T["The refusal is recorded."]);

    public sealed record Form
    {
        public DateOnly? DecidedOn { get; init; }

        public string? Reason { get; init; }

        public override string ToString() => "•••";
    }
}
