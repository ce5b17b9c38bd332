using System.Globalization;
using CaseTracker.Application.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Records the order that moves the end.</summary>
public sealed class ExtendModel : DeadlinePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync() => ModelState.IsValid
        ? await AfterAsync(await Ask(new ExtendDeadlineCommand(Id, Input.Reference ?? "", Input.Authority ?? "", Input.OrderedOn ?? default, NewEnd, Input.Reason ?? "")), T["Extended. Reminders follow the new end."])
        : await UnreadableAsync(ShowAsync);

    /// <summary>A day, or a local time of the clock's zone.</summary>
    private string NewEnd
    {
        get
        {
            var day = Input.NewEnd?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
            return string.IsNullOrWhiteSpace(Input.Time) || day.Length == 0 ? day : $"{day}T{Input.Time.Trim()}";
        }
    }

    public sealed record Form
    {
        public string? Reference { get; init; }

        public string? Authority { get; init; }

        public DateOnly? OrderedOn { get; init; }

        public DateOnly? NewEnd { get; init; }

        public string? Time { get; init; }

        public string? Reason { get; init; }
    }
}
