using CaseTracker.Application.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Says that it was done.</summary>
public sealed class CompleteModel : DeadlinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new CompleteDeadlineCommand(Id, Input.On ?? default, Input.Note)), T["Completed. No more reminders will come."])
        : await UnreadableAsync(ShowAsync);

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public string? Note { get; init; }
    }
}
