using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Outcomes;

/// <summary>A decision not to go on against somebody, as a whole or for some counts, and the victims it concerns (R23, B.12). Never changed.</summary>
public sealed class Discontinuance
{
    public const int ReasonMaxLength = 2000;

    /// <summary>Code of the list DiscontinuanceGround.</summary>
    public const string NonPunishment = "NON_PUNISHMENT";

    private Discontinuance()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>1 is the first of its person.</summary>
    public int Number { get; private init; }

    /// <summary>Withdrawn counts that it is about; empty: all there is against this person.</summary>
    public IReadOnlyList<Guid> CountIds { get; private init; } = [];

    /// <summary>Code of the list DiscontinuanceGround.</summary>
    public string Ground { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public DateOnly DecidedOn { get; private init; }

    public UserId DecidedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Nothing goes on against this person.</summary>
    public bool Whole => CountIds.Count == 0;

    /// <param name="counts">All that were ever laid against this person.</param>
    /// <param name="unpunished">It was decided that the person goes unpunished.</param>
    public static Result<Discontinuance> Decide(CaseId caseId, SuspectId suspect, IReadOnlyList<Count> counts, DiscontinuanceGiven given, bool unpunished, int number, UserId by, DateTimeOffset now)
    {
        if (given.CountIds.Any(id => counts.All(c => c.Id.Value != id))) return DiscontinuanceRefusals.CountOfAnother;
        var about = given.CountIds.Count == 0 ? counts : [.. counts.Where(c => given.CountIds.Contains(c.Id.Value))];
        if (about.Where(c => c.WithdrawnAt is null).Select(c => c.Number).ToList() is { Count: > 0 } standing) return DiscontinuanceRefusals.CountsStand(standing);
        if (given.Ground == NonPunishment && !unpunished) return DiscontinuanceRefusals.OnlyUnpunished;
        var told = given.Victims.ToHashSet();
        if (about.Any(c => c.VictimId is { } victim && !told.Contains(victim))) return DiscontinuanceRefusals.VictimsMissing;
        return new Discontinuance
        {
            Id = Guid.CreateVersion7(), CaseId = caseId, SuspectId = suspect, Number = number, CountIds = [.. given.CountIds.Distinct()], Ground = given.Ground, Reason = given.Reason.Trim(),
            DecidedOn = given.DecidedOn, DecidedBy = by, RecordedAt = now,
        };
    }
}

/// <param name="CountIds">Empty: all there is against this person.</param>
/// <param name="Victims">Whom it concerns: at least those of the counts it is about.</param>
public sealed record DiscontinuanceGiven(IReadOnlyList<Guid> CountIds, string Ground, string Reason, DateOnly DecidedOn, IReadOnlyCollection<VictimId> Victims);

public static class DiscontinuanceRefusals
{
    public static readonly Refusal CountOfAnother = new("discontinuance.count_of_another", "That count is not against this person.", RefusalKind.Invalid, "countIds");
    public static readonly Refusal OnlyUnpunished = new("discontinuance.only_unpunished", "This ground holds only when it was decided that the person goes unpunished.", RefusalKind.Conflict, "ground");
    public static readonly Refusal VictimsMissing = new("discontinuance.victims_missing", "Name every victim of these counts: each has a right to be told.", RefusalKind.Invalid, "victims");
    public static readonly Refusal VictimOfAnotherCase = new("discontinuance.victim_of_another_case", "This victim is not part of the case.", RefusalKind.Invalid, "victims");
    public static readonly Refusal ToldAlready = new("discontinuance.told_already", "This victim was told already.", RefusalKind.Conflict);
    public static readonly Refusal BeforeTheDecision = new("discontinuance.before_the_decision", "That day lies before the decision.", RefusalKind.Invalid, "on");
    public static readonly Refusal ReviewBeforeTold = new("discontinuance.review_before_told", "The time for a review begins when the victim is told.", RefusalKind.Invalid, "reviewUntil");
    public static readonly Refusal AskedAlready = new("discontinuance.asked_already", "This victim asked for a review already.", RefusalKind.Conflict);
    public static readonly Refusal NotAsked = new("discontinuance.not_asked", "No review was asked for, or it was decided already.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("discontinuance.second_person", "Somebody else than who took the decision reviews it.", RefusalKind.Conflict);

    /// <param name="numbers">Of the counts.</param>
    public static Refusal CountsStand(IEnumerable<int> numbers) =>
        new("discontinuance.counts_stand", $"Withdraw count {string.Join(", ", numbers)} first: what leaves trafficking needs a second person.", RefusalKind.Conflict, "countIds");
}
