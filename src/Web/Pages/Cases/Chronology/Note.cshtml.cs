using CaseTracker.Application.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chronology;

/// <summary>Leaves a working note for the team.</summary>
public sealed class NoteModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var written = await Ask(new WriteNoteCommand(CaseId, Input.Text ?? ""));
        return written.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["The note was added."], $"{Root}/chronology");
    }

    public sealed record Form
    {
        public string? Text { get; init; }
    }
}
