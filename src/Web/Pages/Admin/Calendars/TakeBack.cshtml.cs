using CaseTracker.Application.Deadlines.Calendars;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>Takes back a day that was entered here.</summary>
public sealed class TakeBackModel : CalendarPage
{
    [BindProperty(SupportsGet = true)]
    public DateOnly Date { get; set; }

    [BindProperty]
    public string Version { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new ChangeCalendarCommand(Code, Version, null, [Date], Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Taken back; the calendar is version {0} now.", done.Value.Version], $"{Address}?year={Date:yyyy}");
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
