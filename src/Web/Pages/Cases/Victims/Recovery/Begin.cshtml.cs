using CaseTracker.Application.Victims.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Recovery;

/// <summary>Begins a recovery and reflection period.</summary>
public sealed class BeginModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { BeganOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) =>
        ActAsync(victimId, () => new BeginReflectionCommand(victimId, Input.BeganOn ?? default, Input.Days, Input.Body ?? "", Input.Note ?? ""), T["The period has begun; its deadline runs."]);

    public sealed record Form
    {
        public DateOnly? BeganOn { get; init; }

        public int? Days { get; init; }

        public string? Body { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
