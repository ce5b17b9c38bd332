using CaseTracker.Application.Victims.Risk;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Risk;

/// <summary>An individual assessment.</summary>
public sealed class AssessModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { AssessedOn = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new AssessRiskCommand(victimId, Input.Level ?? "", Input.AssessedOn ?? default, Input.ReviewOn ?? default, Input.SpecialMeasures, Input.Vulnerabilities, Input.Findings ?? ""), T["The assessment is recorded."]);

    public sealed record Form
    {
        public string? Level { get; init; }

        public DateOnly? AssessedOn { get; init; }

        public DateOnly? ReviewOn { get; init; }

        public bool SpecialMeasures { get; init; }

        public string[] Vulnerabilities { get; init; } = [];

        public string? Findings { get; init; }
    }
}
