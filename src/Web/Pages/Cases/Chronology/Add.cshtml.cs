using CaseTracker.Application.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chronology;

/// <summary>Writes down what happened, at the unit's wall clock.</summary>
public sealed class AddModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet()
    {
        Input = new Form { At = Clock.Now };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var written = await Ask(new WriteChronologyCommand(CaseId, Input.At ?? default, Input.Text ?? ""));
        return written.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["The entry was added."], $"{Root}/chronology");
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    public sealed record Form
    {
        public DateTimeOffset? At { get; init; }

        public string? Text { get; init; }
    }
}
