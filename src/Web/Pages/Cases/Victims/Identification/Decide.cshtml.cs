using CaseTracker.Application.Victims.Identification;
using CaseTracker.Domain.Victims.Identification;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Identification;

/// <summary>Records a decision on whether the person is a victim.</summary>
public sealed class DecideModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What may follow the present status; a recovery and reflection period is begun on a page of its own.</summary>
    public IEnumerable<Choice> MayFollow => StatusPath.After(Victim.Status).Where(to => to != StatusPath.ReflectionPeriod).Select(to => new Choice(to, Label("VictimStatus", to)));

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { DecidedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) =>
        ActAsync(victimId, () => new DecideStatusCommand(victimId, Input.To ?? "", Input.DecidedOn ?? default, Input.Body ?? "", Input.Reference ?? "", Input.Note ?? ""), T["The decision is recorded."]);

    public sealed record Form
    {
        public string? To { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public string? Body { get; init; }

        public string? Reference { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
