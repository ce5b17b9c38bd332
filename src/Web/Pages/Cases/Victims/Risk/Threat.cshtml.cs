using CaseTracker.Application.Victims.Risk;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Risk;

/// <summary>A threat against a victim, or an incident.</summary>
public sealed class ThreatModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { OccurredOn = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new ReportThreatCommand(victimId, Input.Kind ?? "", Input.OccurredOn ?? default, Input.Account ?? ""), T["It is recorded, and the lead and the coordinators are told."]);

    public sealed record Form
    {
        public string? Kind { get; init; }

        public DateOnly? OccurredOn { get; init; }

        public string? Account { get; init; }
    }
}
