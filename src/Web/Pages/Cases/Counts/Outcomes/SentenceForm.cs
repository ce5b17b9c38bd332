using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Domain.Counts.Outcomes;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>The fields of a sentence as a form sends them.</summary>
public sealed record SentenceForm
{
    public Guid[] CountIds { get; init; } = [];

    public bool Life { get; init; }

    public int? ImprisonmentMonths { get; init; }

    public int? SuspendedMonths { get; init; }

    public int? SetOffMonths { get; init; }

    public decimal? Fine { get; init; }

    public decimal? Compensation { get; init; }

    public decimal? Confiscation { get; init; }

    public string? Currency { get; init; }

    public string[] Others { get; init; } = [];

    public string? Court { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public string? Note { get; init; }

    internal IReadOnlyList<SentencePartText> Parts => [.. Prison(), .. Money("FINE", Fine), .. Money("COMPENSATION", Compensation), .. Money("CONFISCATION", Confiscation), .. Others.Select(kind => new SentencePartText(kind))];

    private IEnumerable<SentencePartText> Prison()
    {
        if (Life) yield return new(SentenceKinds.Life);
        if (ImprisonmentMonths is not { } months)
        {
            // Nothing was imposed of which something could be suspended: the use case says so.
            if (SuspendedMonths is > 0) yield return new(SentenceKinds.Suspended, null, SuspendedMonths.Value);
            yield break;
        }
        var suspended = SuspendedMonths ?? 0;
        yield return new(suspended == 0 ? SentenceKinds.Imprisonment : suspended == months ? SentenceKinds.Suspended : SentenceKinds.PartlySuspended, months, suspended);
    }

    private IEnumerable<SentencePartText> Money(string kind, decimal? amount) => amount is { } given ? [new(kind, null, 0, given, Currency)] : [];
}
