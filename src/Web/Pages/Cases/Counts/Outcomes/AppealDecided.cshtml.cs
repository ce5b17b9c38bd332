using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records how an appeal was decided.</summary>
public sealed class AppealDecidedModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AppealView Appeal { get; private set; } = null!;

    public string Outcomes => Root + "/counts/outcomes";

    public IEnumerable<Choice> Results => Choices("AppealOutcome");

    public Task<IActionResult> OnGetAsync(Guid appealId) => ShowAsync(appealId);

    public async Task<IActionResult> OnPostAsync(Guid appealId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(appealId));
        var done = await Ask(new DecideAppealCommand(CaseId, appealId, Input.Outcome ?? "", Input.DecidedOn ?? default, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(appealId)) : Done(T["The decision on the appeal is recorded."], Outcomes);
    }

    private async Task<IActionResult> ShowAsync(Guid appealId)
    {
        var page = Show(await Ask(new ListOutcomesQuery(CaseId)), people => Appeal = people.SelectMany(p => p.Appeals).FirstOrDefault(a => a.Id == appealId)!);
        return page is PageResult && Appeal is null ? NotFound() : page;
    }

    public sealed record Form
    {
        public string? Outcome { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public string? Note { get; init; }
    }
}
