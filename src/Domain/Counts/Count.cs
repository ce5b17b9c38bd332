using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts;

/// <summary>One charge against one suspect, for one victim where there is one.</summary>
public sealed class Count
{
    public const int OffenceMaxLength = 200;
    public const int LegalBasisMaxLength = 200;
    public const int ParticularsMaxLength = 2000;
    public const int WithdrawalReasonMaxLength = 1000;

    private Count()
    {
    }

    public CountId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public int Number { get; private init; }

    public SuspectId SuspectId { get; private init; }

    /// <summary>Null for counts that need no victim, such as money laundering (R9).</summary>
    public VictimId? VictimId { get; private init; }

    public string Offence { get; private init; } = "";

    public string LegalBasis { get; private init; } = "";

    public string Particulars { get; private init; } = "";

    public DateOnly? From { get; private init; }

    public DateOnly? To { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public string WithdrawalReason { get; private set; } = "";

    public static Result<Count> Lay(
        CaseId caseId, int number, SuspectId suspect, VictimId? victim, CountParticulars particulars, DateTimeOffset now, CountId? id = null)
    {
        if (particulars is { From: { } from, To: { } to } && to < from) return CountRefusals.EndsBeforeItBegins;
        return new Count
        {
            Id = id ?? CountId.New(), CaseId = caseId, Number = number, SuspectId = suspect, VictimId = victim, Offence = particulars.Offence.Trim(),
            LegalBasis = particulars.LegalBasis.Trim(), Particulars = particulars.Particulars.Trim(), From = particulars.From, To = particulars.To, RecordedAt = now,
        };
    }

    /// <summary>Taken back because the person it was laid against goes unpunished. It stays in the file with its number.</summary>
    public Result Withdraw(bool goesUnpunished, string reason, UserId by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return CountRefusals.Withdrawn;
        if (!goesUnpunished) return CountRefusals.OnlyUnpunished;
        (WithdrawnAt, WithdrawnBy, WithdrawalReason) = (now, by, reason.Trim());
        return Result.Done;
    }
}

/// <param name="From">First day of the offence; null when unknown.</param>
/// <param name="To">Last day; null when unknown or continuing.</param>
public sealed record CountParticulars(string Offence, string LegalBasis, string Particulars, DateOnly? From, DateOnly? To);

public static class CountRefusals
{
    public static readonly Refusal EndsBeforeItBegins = new("count.ends_before_it_begins", "The offence cannot end before it begins.", RefusalKind.Invalid, "to");
    public static readonly Refusal SuspectOfAnotherCase = new("count.suspect_of_another_case", "This suspect is not part of the case.", RefusalKind.Invalid, "suspectId");
    public static readonly Refusal Withdrawn = new("count.withdrawn", "This count is withdrawn already.", RefusalKind.Conflict);
    public static readonly Refusal OnlyUnpunished = new("count.only_unpunished", "A count is withdrawn here only when it was decided that the person goes unpunished.", RefusalKind.Conflict);
    public static readonly Refusal VictimOfAnotherCase = new("count.victim_of_another_case", "This victim is not part of the case.", RefusalKind.Invalid, "victimId");
}
