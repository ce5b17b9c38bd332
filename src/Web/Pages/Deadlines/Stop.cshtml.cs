using CaseTracker.Application.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Stops a clock that knows excluded days.</summary>
public sealed class StopModel : DeadlinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new StopDeadlineCommand(Id, Input.FirstDay ?? default, Input.Reason ?? "")), T["The clock stands still."])
        : await UnreadableAsync(ShowAsync);

    public sealed record Form
    {
        public DateOnly? FirstDay { get; init; }

        public string? Reason { get; init; }
    }
}
