using CaseTracker.Application.Counts;
using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records a decision not to go on against somebody, and whom of the victims it concerns.</summary>
public sealed class DiscontinueModel : OutcomePage
{
    private IReadOnlyList<CountVictim> victims = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<int> Standing => [.. Person.Counts.Where(c => !c.Withdrawn).Select(c => c.Number)];

    public IEnumerable<Choice> Withdrawn => CountsWhere(c => c.Withdrawn);

    public IEnumerable<Choice> Grounds => Choices("DiscontinuanceGround");

    public IEnumerable<Choice> Concerned => victims.Select(v => new Choice(v.Id, v.Pseudonym));

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await ShowAsync();
        if (page is PageResult) Input = new Form { Victims = [.. Person.Counts.Select(c => c.VictimId).OfType<Guid>().Distinct()], DecidedOn = Clock.Today };
        return page;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new DiscontinueCommand(
            CaseId, Suspect, Input.CountIds, Input.Ground ?? "", Input.Reason ?? "", Input.DecidedOn ?? default, [.. Input.Victims.Select(v => new ConcernedVictim(v, Input.Continues.Contains(v)))]));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The decision is recorded. Tell the victims it concerns."], Outcomes);
    }

    private async Task<IActionResult> ShowAsync()
    {
        var page = await ShowPersonAsync();
        return page is PageResult ? Show(await Ask(new ListCountPartiesQuery(CaseId)), parties => victims = parties.Victims) : page;
    }

    public sealed record Form
    {
        public Guid[] CountIds { get; init; } = [];

        public string? Ground { get; init; }

        public string? Reason { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public Guid[] Victims { get; init; } = [];

        public Guid[] Continues { get; init; } = [];
    }
}
