using CaseTracker.Application.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Calls the deadline off.</summary>
public sealed class CancelModel : DeadlinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new CancelDeadlineCommand(Id, Input.Reason ?? "")), T["Cancelled. No more reminders will come."])
        : await UnreadableAsync(ShowAsync);

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
