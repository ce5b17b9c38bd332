using CaseTracker.Application.Victims.Support;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Support;

/// <summary>What support is to achieve.</summary>
public sealed class PlanModel : SupportActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { StartsOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => SendAsync(
        victimId, () => new SetSupportPlanCommand(victimId, Input.Types, Input.StartsOn ?? default, Input.PlannedEndOn, Input.EndedOn, Input.Objectives ?? "", Input.ActionPlan ?? ""), T["The plan is set."]);

    public sealed record Form
    {
        public string[] Types { get; init; } = [];

        public DateOnly? StartsOn { get; init; }

        public DateOnly? PlannedEndOn { get; init; }

        public DateOnly? EndedOn { get; init; }

        public string? Objectives { get; init; }

        public string? ActionPlan { get; init; }

        public override string ToString() => "•••";
    }
}
