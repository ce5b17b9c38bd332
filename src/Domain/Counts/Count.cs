using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts;

/// <summary>One charge against one suspect, for one victim where there is one. Every change of it leaves a line that stays (Changes).</summary>
public sealed partial class Count
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

    /// <summary>The version of the offence in the list; null for counts that were laid in free words. Those count as trafficking until they name one that is not.</summary>
    public OffenceEditionId? OffenceId { get; private set; }

    /// <summary>What is printed.</summary>
    public string Offence { get; private set; } = "";

    public string LegalBasis { get; private set; } = "";

    public string Particulars { get; private init; } = "";

    public DateOnly? From { get; private init; }

    public DateOnly? To { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public UserId? WithdrawnBy { get; private set; }

    public string WithdrawalReason { get; private set; } = "";

    /// <summary>How many changes its history has.</summary>
    public int LastChange { get; private set; }

    public static Result<Count> Lay(
        CaseId caseId, int number, SuspectId suspect, VictimId? victim, CountParticulars particulars, DateTimeOffset now, CountId? id = null)
    {
        if (particulars is { From: { } from, To: { } to } && to < from) return CountRefusals.EndsBeforeItBegins;
        return new Count
        {
            Id = id ?? CountId.New(), CaseId = caseId, Number = number, SuspectId = suspect, VictimId = victim, OffenceId = particulars.OffenceId, Offence = particulars.Offence.Trim(),
            LegalBasis = particulars.LegalBasis.Trim(), Particulars = particulars.Particulars.Trim(), From = particulars.From, To = particulars.To, RecordedAt = now,
        };
    }
}

/// <param name="From">First day of the offence; null when unknown.</param>
/// <param name="To">Last day; null when unknown or continuing.</param>
/// <param name="OffenceId">The version of the offence in the list; null for free words.</param>
public sealed record CountParticulars(string Offence, string LegalBasis, string Particulars, DateOnly? From, DateOnly? To, OffenceEditionId? OffenceId = null);

public static class CountRefusals
{
    public static readonly Refusal EndsBeforeItBegins = new("count.ends_before_it_begins", "The offence cannot end before it begins.", RefusalKind.Invalid, "to");
    public static readonly Refusal SuspectOfAnotherCase = new("count.suspect_of_another_case", "This suspect is not part of the case.", RefusalKind.Invalid, "suspectId");
    public static readonly Refusal Withdrawn = new("count.withdrawn", "This count is withdrawn already.", RefusalKind.Conflict);
    public static readonly Refusal OnlyUnpunished = new("count.only_unpunished", "This reason holds only when it was decided that the person goes unpunished.", RefusalKind.Conflict, "reasonCode");
    public static readonly Refusal VictimOfAnotherCase = new("count.victim_of_another_case", "This victim is not part of the case.", RefusalKind.Invalid, "victimId");
    public static readonly Refusal SameOffence = new("count.same_offence", "The count names this offence already.", RefusalKind.Conflict, "offenceId");
    public static readonly Refusal NeedsApproval = new("count.needs_approval", "This leaves trafficking: it takes effect when a different supervisor approves it.", RefusalKind.Conflict);
    public static readonly Refusal TakesNoProof = new("count.takes_no_proof", "This count is withdrawn: nothing is proved for it any more.", RefusalKind.Conflict, "countId");
    public static readonly Refusal ReasonNeeded = new("count.reason_needed", "Choose a reason from the list.", RefusalKind.Invalid, "reasonCode");
    public static readonly Refusal ProposalWaits = new("count.proposal_waits", "A change of this count waits for a supervisor. Take it back first.", RefusalKind.Conflict);
}
