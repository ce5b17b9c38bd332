using CaseTracker.Application.Victims.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Recovery;

/// <summary>Ends a recovery and reflection period.</summary>
public sealed class EndModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { EndedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid periodId) =>
        ActAsync(victimId, () => new EndReflectionCommand(victimId, periodId, Input.EndedOn ?? default, Input.Reason ?? "", Input.Informed, Input.Note ?? ""), T["The end of the period is recorded."]);

    public sealed record Form
    {
        public DateOnly? EndedOn { get; init; }

        public string? Reason { get; init; }

        public bool Informed { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
