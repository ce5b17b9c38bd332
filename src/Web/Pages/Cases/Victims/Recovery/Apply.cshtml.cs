using CaseTracker.Application.Victims.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Recovery;

/// <summary>Records that a residence permit was applied for.</summary>
public sealed class ApplyModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { AppliedOn = Clock.Today };
        return ShowAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) =>
        ActAsync(victimId, () => new ApplyForPermitCommand(victimId, Input.AppliedOn ?? default, Input.Note ?? ""), T["The application is recorded."]);

    public sealed record Form
    {
        public DateOnly? AppliedOn { get; init; }

        public string? Note { get; init; }

        public override string ToString() => "•••";
    }
}
