using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines.Events;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>An act of the proceedings is recorded; the clocks it may start are shown with their dates before any runs.</summary>
public sealed class HappenedModel(IReferenceCodes codes) : CasePage
{
    [BindProperty(SupportsGet = true)]
    public string? Event { get; set; }

    /// <summary>Local date and time, as the field gives it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Trigger { get; set; }

    [BindProperty]
    public string[] Rules { get; set; } = [];

    /// <summary>Null until the question is answered.</summary>
    public IReadOnlyList<OfferedClock>? Offers { get; private set; }

    public IEnumerable<Choice> Events => ClockEvents.All.Select(code => new Choice(code, codes.Label("ClockEvent", code)));

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var recorded = await Ask(new RecordClockEventCommand(CaseId, Event ?? "", Trigger ?? "", Rules));
        return recorded.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(recorded.Value.Deadlines.Count switch { 0 => T["It is recorded."], 1 => T["It is recorded, and 1 clock runs."], var many => T["It is recorded, and {0} clocks run.", many] }, $"/cases/{CaseId}/deadlines");
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (string.IsNullOrEmpty(Event) || string.IsNullOrEmpty(Trigger)) return Page();
        return Show(await Ask(new OfferClocksQuery(CaseId, Event, Trigger)), offers => Offers = offers);
    }
}
