using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Compensation;

/// <summary>Records whether a victim is entitled to compensation: choosing the ground gives the answer.</summary>
public sealed class EntitlementModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Grounds => Choices("EntitlementGround").Select(g => new Choice(g.Value, g.Label, null, Label("EntitlementAnswer", EntitlementAnswers.OfGround(g.Value))));

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { AssessedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(
        victimId,
        () => new AssessEntitlementCommand(victimId, EntitlementAnswers.OfGround(Input.Ground ?? ""), Input.Ground ?? "", Input.AssessedOn ?? default, Input.Reasoning ?? ""),
        T["The assessment is recorded."]);

    public sealed record Form
    {
        public string? Ground { get; init; }

        public DateOnly? AssessedOn { get; init; }

        public string? Reasoning { get; init; }

        public override string ToString() => "•••";
    }
}
