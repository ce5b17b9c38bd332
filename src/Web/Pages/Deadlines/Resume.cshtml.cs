using CaseTracker.Application.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Lets a stopped clock run again.</summary>
public sealed class ResumeModel : DeadlinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new ResumeDeadlineCommand(Id, Input.LastDay ?? default)), T["The clock runs again. Reminders follow the new end."])
        : await UnreadableAsync(ShowAsync);

    public sealed record Form
    {
        public DateOnly? LastDay { get; init; }
    }
}
