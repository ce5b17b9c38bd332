using CaseTracker.Application.Access;
using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>A settlement: its terms; a different supervisor answers it here, and its end is recorded here.</summary>
public sealed class SettledModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public SettlementView Settlement { get; private set; } = null!;

    public DefendantOutcome Person { get; private set; } = null!;

    public string Outcomes => Root + "/counts/outcomes";

    public bool MayAnswer => Settlement is { State: SettlementState.Waiting, Mine: false } && May(Permissions.ChargeApprove);

    public IEnumerable<Choice> Answers => [new("true", T["Yes, it may be accepted"]), new("false", T["No, it may not"])];

    public IEnumerable<Choice> Ends => Settlement.State switch
    {
        SettlementState.Approved => [new(nameof(SettlementEnd.Accepted), T["Accepted"]), new(nameof(SettlementEnd.Rejected), T["rejected"]), new(nameof(SettlementEnd.TakenBack), T["taken back"])],
        SettlementState.Waiting => [new(nameof(SettlementEnd.TakenBack), T["taken back"])],
        _ => [],
    };

    public Task<IActionResult> OnGetAsync(Guid settlementId) => ShowAsync(settlementId);

    public async Task<IActionResult> OnPostAsync(Guid settlementId)
    {
        if (await ShowAsync(settlementId) is not PageResult) return NotFound();
        if (ModelState.IsValid && MayAnswer && Input.Approve is null) ModelState.AddModelError("Input.Approve", T["Choose one."]);
        if (ModelState.IsValid && !MayAnswer && Input.End is null) ModelState.AddModelError("Input.End", T["Choose one."]);
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(settlementId));
        var done = MayAnswer
            ? await Ask(new AnswerSettlementCommand(CaseId, settlementId, Input.Approve == "true", Input.Answer ?? ""))
            : await Ask(new ConcludeSettlementCommand(CaseId, settlementId, Input.End!.Value, Input.On ?? default, Input.Answer ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(settlementId)) : Done(T["Recorded."], Outcomes);
    }

    private async Task<IActionResult> ShowAsync(Guid settlementId)
    {
        var page = Show(await Ask(new ListOutcomesQuery(CaseId)), people =>
        {
            Person = people.FirstOrDefault(p => p.Settlements.Any(s => s.Id == settlementId))!;
            Settlement = Person?.Settlements.Single(s => s.Id == settlementId)!;
        });
        return page is PageResult && Settlement is null ? NotFound() : page;
    }

    public sealed record Form
    {
        public string? Approve { get; init; }

        public SettlementEnd? End { get; init; }

        public DateOnly? On { get; init; }

        public string? Answer { get; init; }
    }
}
