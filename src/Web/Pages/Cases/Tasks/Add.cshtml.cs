using CaseTracker.Application.Cases;
using CaseTracker.Application.Counts;
using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Evidence;
using CaseTracker.Web.Pages.Cases.Proof;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>Adds a task: what, for whom, by when, and what it is about.</summary>
public sealed class AddModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Team { get; private set; } = [];

    public IEnumerable<Choice> Counts { get; private set; } = [];

    public IEnumerable<Choice> Elements => Enum.GetValues<OffenceElement>().Select(e => new Choice(e.ToString(), ProofLook.Name(e, T)));

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var element = Enum.TryParse<OffenceElement>(Input.Element, out var chosen) ? chosen : (OffenceElement?)null;
        var made = await Ask(new AddTaskCommand(CaseId, Input.Title ?? "", Input.Instructions ?? "", Input.OwnerId ?? Guid.Empty, Input.DueOn, Input.CountId, element));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The task was added."], $"{Root}/tasks/{made.Value}");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var shown = Show(await Ask(new ListMembersQuery(CaseId)), team => Team = TaskChoices.Of(team));
        return shown is StatusCodeResult ? shown : Show(await Ask(new ListCountsQuery(CaseId, null, null)), counts =>
            Counts = [.. counts.Items.Where(c => c.Withdrawn is null).Select(c => new Choice(c.Id, T["Count {0}: {1}", c.Number, c.Offence]))]);
    }

    public sealed record Form
    {
        public string? Title { get; init; }

        public string? Instructions { get; init; }

        public Guid? OwnerId { get; init; }

        public DateOnly? DueOn { get; init; }

        public Guid? CountId { get; init; }

        public string? Element { get; init; }
    }
}
