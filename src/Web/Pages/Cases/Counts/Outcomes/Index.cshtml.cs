using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Counts.Outcomes;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Verdicts and sentences, person by person.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<DefendantOutcome> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListOutcomesQuery(CaseId)), people => People = people);

    public string Words(SentencePart part)
    {
        var kind = Label("SentenceKind", part.Kind);
        return part switch
        {
            { Amount: { } amount } => T["{0}: {1:N2} {2}", kind, amount, part.Currency],
            { Months: { } months } when part.Kind == SentenceKinds.PartlySuspended => T["{0}: {1} months, {2} of them suspended", kind, months, part.SuspendedMonths],
            { Months: { } months } => T["{0}: {1} months", kind, months],
            _ => kind,
        };
    }

    public string Served(SentenceView sentence) => sentence switch
    {
        { ImposedMonths: null } => T["life"],
        { ImposedMonths: 0 } => T["no imprisonment"],
        { EffectiveMonths: { } served } => T["{0} of {1} months ({2} suspended, {3} served before)", served, sentence.ImposedMonths, sentence.SuspendedMonths, sentence.SetOffMonths],
        _ => "",
    };
}
