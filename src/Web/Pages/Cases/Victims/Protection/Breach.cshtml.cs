using CaseTracker.Application.Victims.Protection;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Protection;

/// <summary>Records that a measure was not respected.</summary>
public sealed class BreachModel : MeasurePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { OccurredOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid measureId) =>
        ActAsync(victimId, () => new RecordBreachCommand(measureId, Input.OccurredOn ?? default, Input.Reaction ?? "", Input.ReportReference ?? "", Input.Account ?? ""), T["The breach is recorded; the lead and the coordinators are told."]);

    public sealed record Form
    {
        public DateOnly? OccurredOn { get; init; }

        public string? Reaction { get; init; }

        public string? ReportReference { get; init; }

        public string? Account { get; init; }

        public override string ToString() => "•••";
    }
}
