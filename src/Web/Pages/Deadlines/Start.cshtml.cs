using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Shows what a rule gives for an event, with the working; only then can the clock be started.</summary>
public sealed class StartModel(IHolidayCalendars calendars, ICurrentUser user) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Trigger { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Calendar { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? TimeZone { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Spent { get; set; }

    /// <summary>A second event, for rules that start with the later or the earlier; null when there is none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Other { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DeadlineRuleView RuleView { get; private set; } = null!;

    public ComputedDeadlineView? Computed { get; private set; }

    public IReadOnlyList<Choice> Team { get; private set; } = [];

    public IReadOnlyList<Choice> Suspects { get; private set; } = [];

    public IEnumerable<Choice> Calendars => calendars.All.Select(c => new Choice(c.Code, $"{c.Code} · {c.Name}"));

    public IReadOnlyList<Choice> Obligations => DeadlinePage.ObligationChoices(T);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var started = await Ask(new StartDeadlineCommand(CaseId, Rule, Trigger ?? "", Calendar, Zone, Input.Title, Input.Owner, Input.Obligation, Spent, Others, Suspect: Input.Suspect));
        return started.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["The clock runs."], $"/cases/{CaseId}/deadlines/{started.Value.Id}");
    }

    private string[]? Others => string.IsNullOrEmpty(Other) ? null : [Other];

    private string? Zone => RuleView is { NeedsTime: false } || string.IsNullOrEmpty(TimeZone) ? null : TimeZone;

    private async Task<IActionResult> ShowAsync()
    {
        var rules = await Ask(new ListDeadlineRulesQuery(Q: Rule));
        if (rules.Refusal is { } refused) return StatusCode(RefusalStatus.Of(refused.Kind));
        if (rules.Value.Items.FirstOrDefault(r => r.Id == Rule) is not { } found) return NotFound();
        RuleView = found;
        Calendar ??= user.Actor.HolidayCalendar;
        if (RuleView.NeedsTime) TimeZone ??= Clock.ZoneName;
        Team = await DeadlinePage.TeamAsync(Mediator, CaseId, Stop);
        Suspects = await DeadlinePage.SuspectsAsync(Mediator, CaseId, Stop);
        if (Input.Title is null) Input = new() { Title = RuleView.TriggerEvent[..Math.Min(RuleView.TriggerEvent.Length, Deadline.TitleMaxLength)], Owner = user.Actor.Id.Value };
        if (string.IsNullOrEmpty(Trigger)) return Page();
        var computed = await Ask(new ComputeDeadlineQuery(Rule, null, null, null, null, Trigger, Calendar, Zone, Spent, Others));
        if (computed.Refusal is not { } refusal)
        {
            Computed = computed.Value;
            return Page();
        }

        return ModelState.IsValid ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Page();
    }

    public sealed record Form
    {
        public string? Title { get; init; }

        public Guid? Owner { get; init; }

        public Guid? Suspect { get; init; }

        public Obligation Obligation { get; init; }
    }
}
