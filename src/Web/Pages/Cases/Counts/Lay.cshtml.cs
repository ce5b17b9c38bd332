using CaseTracker.Application.Counts;
using CaseTracker.Application.Counts.Offences;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>Lays a count: against whom, for whom, what, and when.</summary>
public sealed class LayModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public CountParties Parties { get; private set; } = null!;

    /// <summary>The suspect whose non-punishment stands against the count; null when nothing of the kind does.</summary>
    public Guid? Assess { get; private set; }

    public IEnumerable<Choice> Suspects => Parties.Suspects.Select(s => new Choice(s.Id, T["{0} – {1}", s.Reference, s.Name]));

    public IEnumerable<Choice> Victims => Parties.Victims.Select(v => new Choice(v.Id, v.Child ? T["{0}, a child", v.Pseudonym] : v.Pseudonym));

    public IEnumerable<Choice> Offences => OffenceChoices.Of(Listed, T);

    private IReadOnlyList<OffenceView> Listed { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid? suspect, Guid? offence)
    {
        Input = new Form { SuspectId = suspect, OffenceId = offence };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var laid = await Ask(new LayCountCommand(
            CaseId, Input.SuspectId ?? Guid.Empty, Input.VictimId, Input.Offence ?? "", Input.LegalBasis ?? "", Input.Particulars ?? "", Input.From, Input.To, Input.OffenceId));
        Assess = laid.Refusal?.Code is "count.assessment_needed" or "count.non_punishment_applies" ? Input.SuspectId : null;
        return laid.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["Count {0} was laid.", laid.Value.Number], Root + "/counts");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var offences = await Ask(new ListOffencesQuery());
        Listed = offences.IsRefused ? [] : offences.Value.Items;
        return Show(await Ask(new ListCountPartiesQuery(CaseId)), parties => Parties = parties);
    }

    public sealed record Form
    {
        public Guid? SuspectId { get; init; }

        public Guid? VictimId { get; init; }

        public Guid? OffenceId { get; init; }

        public string? Offence { get; init; }

        public string? LegalBasis { get; init; }

        public string? Particulars { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }
    }
}
