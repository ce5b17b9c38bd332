using CaseTracker.Application.Counts.Offences;
using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records what a court decided on a count.</summary>
public sealed class VerdictModel : CountPage
{
    private IReadOnlyList<OffenceView> listed = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Outcomes => Root + "/counts/outcomes";

    public IEnumerable<Choice> Verdicts => Choices("Verdict").Where(c => c.Value != CountVerdict.Pending);

    public IEnumerable<Choice> Bases => Choices("VerdictBasis");

    public IEnumerable<Choice> Offences => OffenceChoices.Of(listed, T);

    public Task<IActionResult> OnGetAsync(Guid countId) => ShowAsync(countId);

    public async Task<IActionResult> OnPostAsync(Guid countId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowAsync(countId));
        var done = await Ask(new GiveVerdictCommand(
            CaseId, countId, Input.Verdict ?? "", Input.Basis ?? "", Input.ConvictedOfId, Input.Court ?? "", Input.DecidedOn ?? default, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(countId)) : Done(T["The verdict is recorded."], Outcomes);
    }

    private async Task<IActionResult> ShowAsync(Guid countId)
    {
        var page = await ShowCountAsync(countId);
        return page is PageResult ? Show(await Ask(new ListOffencesQuery()), found => listed = found.Items) : page;
    }

    public sealed record Form
    {
        public string? Verdict { get; init; }

        public string? Basis { get; init; }

        public Guid? ConvictedOfId { get; init; }

        public string? Court { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public string? Note { get; init; }
    }
}
