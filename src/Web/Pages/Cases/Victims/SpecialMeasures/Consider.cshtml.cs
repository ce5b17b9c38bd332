using CaseTracker.Application.Hearings;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.SpecialMeasures;

/// <summary>Takes up a special measure for a hearing.</summary>
public sealed class ConsiderModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId, Guid hearingId) =>
        ActAsync(victimId, () => new ConsiderSpecialMeasureCommand(victimId, hearingId, Input.Measure ?? "", Input.On ?? default, Input.Wishes ?? ""), T["The measure is under consideration."]);

    public sealed record Form
    {
        public string? Measure { get; init; }

        public DateOnly? On { get; init; }

        public string? Wishes { get; init; }

        public override string ToString() => "•••";
    }
}
