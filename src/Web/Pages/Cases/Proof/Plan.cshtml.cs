using CaseTracker.Application.Cases;
using CaseTracker.Application.Proof;
using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Pages.Cases.Tasks;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Proof;

/// <summary>Makes tasks of gaps in the proof: which, for whom, and by when.</summary>
public sealed class PlanModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Gaps { get; private set; } = [];

    public IEnumerable<Choice> Team { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        List<GapChosen> chosen = [];
        foreach (var gap in Input.Gaps ?? [])
        {
            if (gap.Split(' ') is [var count, var element] && Guid.TryParse(count, out var id) && Enum.TryParse<OffenceElement>(element, out var e)) chosen.Add(new GapChosen(id, e));
        }
        var made = await Ask(new PlanGapsCommand(CaseId, chosen, Input.OwnerId ?? Guid.Empty, Input.DueOn));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Tasks made: {0}", made.Value.Count], $"{Root}/tasks");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var shown = Show(await Ask(new GetProofQuery(CaseId)), view => Gaps = [.. view.Gaps.Where(g => g.TaskId is null).Select(g => new Choice(
            $"{g.CountId} {g.Element}", T["Count {0}, {1}: {2}", g.CountNumber, ProofLook.Name(g.Element, T), ProofLook.Word(g.Standing, T)]))]);
        return shown is StatusCodeResult ? shown : Show(await Ask(new ListMembersQuery(CaseId)), team => Team = TaskChoices.Of(team));
    }

    public sealed record Form
    {
        public IReadOnlyList<string>? Gaps { get; init; }

        public Guid? OwnerId { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
