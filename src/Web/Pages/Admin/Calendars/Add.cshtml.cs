using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines.Calendars;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>Opens the calendar of a region or a court.</summary>
public sealed class AddModel(IHolidayCalendars calendars) : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Places => calendars.All.Where(c => c.Code != "NONE").Select(c => new Choice(c.Code, $"{c.Code} · {c.Name}"));

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        var made = await Ask(new OpenCalendarCommand(Input.Code ?? "", Input.Name ?? "", Input.Parent ?? "", Input.Reason ?? ""));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["{0} is added.", Input.Name ?? ""], $"/admin/calendars/{made.Value.Code}");
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Code { get; init; }

        public string? Parent { get; init; }

        public string? Reason { get; init; }
    }
}
