using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records what a person was sentenced to.</summary>
public sealed class SentenceModel : CaseViewPage
{
    private static readonly string[] OwnFields =
        [SentenceKinds.Imprisonment, SentenceKinds.Life, SentenceKinds.Suspended, SentenceKinds.PartlySuspended, "FINE", "COMPENSATION", "CONFISCATION"];

    [BindProperty]
    public SentenceForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Suspect { get; set; }

    public DefendantOutcome Person { get; private set; } = null!;

    public string Outcomes => Root + "/counts/outcomes";

    public IEnumerable<Choice> Convicted => Person.Counts.Where(c => c.Verdicts is [{ Convicts: true }, ..]).Select(c => new Choice(c.CountId, $"{c.Number}. {c.Verdicts[0].ConvictedOf ?? c.Offence}"));

    public IEnumerable<Choice> Others => Choices("SentenceKind").Where(c => !OwnFields.Contains(c.Value));

    public IEnumerable<Choice> Currencies => Choices("Currency");

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new PassSentenceCommand(
            CaseId, Suspect, Input.CountIds, Input.Parts, Input.SetOffMonths ?? 0, Input.Court ?? "", Input.DecidedOn ?? default, Input.Note ?? ""));
        if (done.Refusal is { } refusal) return await RefusedAsync(refusal, ShowAsync);
        return Done(done.Value.FullySuspended ? T["The sentence is recorded. A deadline runs: decide on an appeal."] : T["The sentence is recorded."], Outcomes);
    }

    private async Task<IActionResult> ShowAsync()
    {
        var page = Show(await Ask(new ListOutcomesQuery(CaseId)), people => Person = people.FirstOrDefault(p => p.SuspectId == Suspect)!);
        return page is PageResult && Person is null ? NotFound() : page;
    }
}
