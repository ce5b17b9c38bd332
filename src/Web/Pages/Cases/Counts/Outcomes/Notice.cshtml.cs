using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>What a decision not to go on means for one victim: that they are told, that they ask for a review, and how it is decided.</summary>
public sealed class NoticeModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public DefendantOutcome Person { get; private set; } = null!;

    public DiscontinuanceView Decision { get; private set; } = null!;

    public DiscontinuanceNoticeView Notice { get; private set; } = null!;

    public string Outcomes => Root + "/counts/outcomes";

    public IEnumerable<Choice> ReviewOutcomes => [new(nameof(ReviewOutcome.Upheld), T["The decision stands"]), new(nameof(ReviewOutcome.Overturned), T["It is overturned"])];

    public Task<IActionResult> OnGetAsync(Guid decisionId, Guid victimId) => ShowAsync(decisionId, victimId);

    public Task<IActionResult> OnPostTellAsync(Guid decisionId, Guid victimId) =>
        RecordAsync(decisionId, victimId, () => Ask(new TellOfDiscontinuanceCommand(CaseId, decisionId, victimId, Input.On ?? default, Input.ReviewUntil ?? default)));

    public Task<IActionResult> OnPostAskAsync(Guid decisionId, Guid victimId) =>
        RecordAsync(decisionId, victimId, () => Ask(new AskForReviewCommand(CaseId, decisionId, victimId, Input.On ?? default)));

    public Task<IActionResult> OnPostDecideAsync(Guid decisionId, Guid victimId)
    {
        if (Input.Outcome is null) ModelState.AddModelError("Input.Outcome", T["Choose one."]);
        return RecordAsync(decisionId, victimId, () => Ask(new DecideReviewCommand(CaseId, decisionId, victimId, Input.Outcome!.Value, Input.Reasons ?? "")));
    }

    private async Task<IActionResult> RecordAsync(Guid decisionId, Guid victimId, Func<Task<Result>> act)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(decisionId, victimId));
        var done = await act();
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(decisionId, victimId)) : Done(T["Recorded."], $"{Root}/counts/discontinuances/{decisionId}/victims/{victimId}");
    }

    private async Task<IActionResult> ShowAsync(Guid decisionId, Guid victimId)
    {
        var page = Show(await Ask(new ListOutcomesQuery(CaseId)), people =>
        {
            Person = people.FirstOrDefault(p => p.Discontinuances.Any(d => d.Id == decisionId))!;
            Decision = Person?.Discontinuances.Single(d => d.Id == decisionId)!;
            Notice = Decision?.Victims.FirstOrDefault(v => v.VictimId == victimId)!;
        });
        return page is PageResult && Notice is null ? NotFound() : page;
    }

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public DateOnly? ReviewUntil { get; init; }

        public ReviewOutcome? Outcome { get; init; }

        public string? Reasons { get; init; }
    }
}
