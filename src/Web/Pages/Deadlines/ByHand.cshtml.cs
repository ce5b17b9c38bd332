using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Enters an end that a person states.</summary>
public sealed class ByHandModel(IReferenceCodes codes, ICurrentUser user) : CasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Team { get; private set; } = [];

    public IReadOnlyList<Choice> Suspects { get; private set; } = [];

    public IEnumerable<Choice> Kinds => DeadlineCodesInWords.Kinds(codes);

    public IReadOnlyList<Choice> Obligations => DeadlinePage.ObligationChoices(T);

    public Task<IActionResult> OnGetAsync()
    {
        Input = new() { TimeZone = Clock.ZoneName, Owner = user.Actor.Id.Value };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var day = Input.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        var due = string.IsNullOrWhiteSpace(Input.Time) || day.Length == 0 ? day : $"{day}T{Input.Time.Trim()}";
        var started = await Ask(new StartDeadlineByHandCommand(
            CaseId, Input.Title ?? "", due, Input.Kind ?? "", Input.Reason ?? "", Input.TimeZone, null, Input.Owner, Input.Obligation, Suspect: Input.Suspect));
        return started.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["The clock runs."], $"/cases/{CaseId}/deadlines/{started.Value.Id}");
    }

    private async Task<IActionResult> ShowAsync()
    {
        Team = await DeadlinePage.TeamAsync(Mediator, CaseId, Stop);
        Suspects = await DeadlinePage.SuspectsAsync(Mediator, CaseId, Stop);
        return Page();
    }

    public sealed record Form
    {
        public string? Title { get; init; }

        public string? Kind { get; init; }

        public DateOnly? Due { get; init; }

        public string? Time { get; init; }

        public string? TimeZone { get; init; }

        public string? Reason { get; init; }

        public Guid? Owner { get; init; }

        public Guid? Suspect { get; init; }

        public Obligation Obligation { get; init; }
    }
}
