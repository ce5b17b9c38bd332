using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;

namespace CaseTracker.Domain.Counts.Outcomes;

/// <summary>What a court decided on one count. A later decision of a higher court stands beside it and prevails; none is ever changed.</summary>
public sealed class CountVerdict
{
    public const int CourtMaxLength = 200;
    public const int NoteMaxLength = 1000;

    /// <summary>Code of the list Verdict that is no verdict.</summary>
    public const string Pending = "PENDING";

    /// <summary>Code of the list VerdictBasis that rests on a <see cref="Settlement"/>.</summary>
    public const string OnSettlement = "SETTLEMENT";

    private static readonly string[] Convictions = ["CONVICTED_AS_CHARGED", "CONVICTED_LESSER", "CONVICTED_OTHER_OFFENCE", "PARTIAL"];
    private static readonly string[] OfAnotherOffence = ["CONVICTED_LESSER", "CONVICTED_OTHER_OFFENCE"];

    private CountVerdict()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public CountId CountId { get; private init; }

    /// <summary>1 is the first of its count; the highest prevails.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list Verdict.</summary>
    public string Verdict { get; private init; } = "";

    /// <summary>Code of the list VerdictBasis.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>The offence of the conviction; null for free words, and where nobody was convicted.</summary>
    public OffenceEditionId? ConvictedOfId { get; private init; }

    public string Court { get; private init; } = "";

    public DateOnly DecidedOn { get; private init; }

    public string Note { get; private init; } = "";

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public bool Convicts => IsConviction(Verdict);

    public static bool IsConviction(string verdict) => Convictions.Contains(verdict);

    /// <param name="last">The verdict that prevails so far; null for the first.</param>
    /// <param name="convictedOf">For a conviction of another offence than charged; else null.</param>
    public static Result<CountVerdict> Give(Count count, CountVerdict? last, VerdictGiven given, OffenceEdition? convictedOf, UserId by, DateTimeOffset now)
    {
        if (count.WithdrawnAt is not null) return OutcomeRefusals.CountWithdrawn;
        if (given.Verdict == Pending) return OutcomeRefusals.NoVerdict;
        if (last is not null && given.DecidedOn < last.DecidedOn) return OutcomeRefusals.BeforeTheLast;
        var another = OfAnotherOffence.Contains(given.Verdict);
        if (another && convictedOf is null) return OutcomeRefusals.OffenceNeeded;
        if (!another && convictedOf is not null) return OutcomeRefusals.OffenceNotAsked;
        return new CountVerdict
        {
            Id = Guid.CreateVersion7(), CaseId = count.CaseId, CountId = count.Id, Number = (last?.Number ?? 0) + 1, Verdict = given.Verdict, Basis = given.Basis,
            ConvictedOfId = convictedOf?.Id ?? (IsConviction(given.Verdict) ? count.OffenceId : null), Court = given.Court.Trim(), DecidedOn = given.DecidedOn, Note = given.Note.Trim(),
            RecordedBy = by, RecordedAt = now,
        };
    }
}

/// <param name="Verdict">Code of the list Verdict.</param>
/// <param name="Basis">Code of the list VerdictBasis.</param>
public sealed record VerdictGiven(string Verdict, string Basis, string Court, DateOnly DecidedOn, string Note);

public static class OutcomeRefusals
{
    public static readonly Refusal CountWithdrawn = new("verdict.count_withdrawn", "This count is withdrawn: no court decides on it.", RefusalKind.Conflict);
    public static readonly Refusal NoVerdict = new("verdict.pending", "A verdict that is pending is none.", RefusalKind.Invalid, "verdict");
    public static readonly Refusal BeforeTheLast = new("verdict.before_the_last", "A later verdict of this count is recorded already.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal OffenceNeeded = new("verdict.offence_needed", "Name the offence of the conviction.", RefusalKind.Invalid, "convictedOfId");
    public static readonly Refusal OffenceNotAsked = new("verdict.offence_not_asked", "Only a conviction of another offence names one.", RefusalKind.Invalid, "convictedOfId");
    public static readonly Refusal NoParts = new("sentence.no_parts", "A sentence has at least one part.", RefusalKind.Invalid, "parts");
    public static readonly Refusal NoCounts = new("sentence.no_counts", "Name the counts it was passed for.", RefusalKind.Invalid, "countIds");
    public static readonly Refusal NotConvicted = new("sentence.not_convicted", "Each count of a sentence needs a conviction first, against this person.", RefusalKind.Conflict, "countIds");
    public static readonly Refusal BeforeConviction = new("sentence.before_conviction", "A sentence is not older than the conviction.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal MonthsNeeded = new("sentence.months_needed", "Imprisonment has a number of months.", RefusalKind.Invalid, "imprisonmentMonths");
    public static readonly Refusal SuspendedOutOfRange = new("sentence.suspended_out_of_range", "What is suspended is a part of what was imposed.", RefusalKind.Invalid, "suspendedMonths");
    public static readonly Refusal LifeAlone = new("sentence.life_alone", "Beside life there is no other imprisonment.", RefusalKind.Invalid, "imprisonmentMonths");
    public static readonly Refusal AmountOutOfRange = new("sentence.amount_out_of_range", "An amount is above zero and has a currency.", RefusalKind.Invalid, "amount");
    public static readonly Refusal SetOffOutOfRange = new("sentence.set_off_out_of_range", "What was served before is at most what was imposed and not suspended.", RefusalKind.Invalid, "setOffMonths");
}
