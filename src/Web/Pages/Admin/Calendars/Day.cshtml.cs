using CaseTracker.Application.Deadlines.Calendars;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>Enters a day of this installation: a court's closed day, a working Saturday, a holiday that is none here.</summary>
public sealed class DayModel : CalendarPage
{
    [BindProperty]
    public string Version { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new ChangeCalendarCommand(Code, Version, [new(Input.Days ?? default, Input.Name ?? "", Input.Kind ?? "")], null, Input.Reason ?? ""));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["Entered; the calendar is version {0} now.", done.Value.Version], $"{Address}?year={Input.Days:yyyy}");
    }

    public sealed record Form
    {
        /// <summary>One day; the use case knows them as many.</summary>
        public DateOnly? Days { get; init; }

        public string? Kind { get; init; } = "HOLIDAY";

        public string? Name { get; init; }

        public string? Reason { get; init; }
    }
}
