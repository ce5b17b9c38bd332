using CaseTracker.Application.Disclosure.Releases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>Records what came of a recall.</summary>
public sealed class RecallStepModel : SetPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "recallId")]
    public Guid RecallId { get; set; }

    public Task<IActionResult> OnGetAsync()
    {
        Input = new Form { On = Clock.Today };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        return await AfterAsync(await Ask(new RecordRecallStepCommand(SetId, RecallId, Input.Step ?? "", Input.On ?? default, Input.Note ?? "")), T["Recorded."]);
    }

    public sealed record Form
    {
        public string? Step { get; init; }

        public DateOnly? On { get; init; }

        public string? Note { get; init; }
    }
}
