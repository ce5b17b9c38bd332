using CaseTracker.Application.Victims.Consents;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims.Rights;

/// <summary>The user told a victim of their rights.</summary>
public sealed class ToldModel : VictimActPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid victimId)
    {
        Input = new Form { ToldOn = Clock.Today };
        return ShowVictimAsync(victimId);
    }

    public Task<IActionResult> OnPostAsync(Guid victimId) => ActAsync(victimId, () => new RecordRightsNoticeCommand(victimId, Input.Notice ?? "", Input.Language ?? "", Input.ToldOn ?? default, Input.Note ?? ""), T["It is recorded."]);

    public sealed record Form
    {
        public string? Notice { get; init; }

        public string? Language { get; init; }

        public DateOnly? ToldOn { get; init; }

        public string? Note { get; init; }
    }
}
