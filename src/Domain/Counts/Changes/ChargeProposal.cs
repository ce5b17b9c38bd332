using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Counts.Changes;

public enum ChargeProposalState
{
    Waiting,
    Approved,
    Refused,

    /// <summary>By those who asked, or because the person goes unpunished meanwhile.</summary>
    TakenBack,
}

/// <summary>A change of a charge that leaves trafficking: it takes effect only when a different supervisor approves it, and stays on record if none does (R16).</summary>
public sealed class ChargeProposal
{
    public const int ReasonMaxLength = 2000;
    public const int EvidenceGapMaxLength = 2000;
    public const int AnswerMaxLength = 1000;

    private ChargeProposal()
    {
    }

    public ChargeProposalId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public CountId CountId { get; private init; }

    public ChargeAct Act { get; private init; }

    /// <summary>Null for a withdrawal.</summary>
    public OffenceEditionId? ToOffenceId { get; private init; }

    /// <summary>What the count names while this is asked.</summary>
    public string FromOffence { get; private init; } = "";

    public string ToOffence { get; private init; } = "";

    /// <summary>Code of the list ReclassificationReason.</summary>
    public string ReasonCode { get; private init; } = "";

    public string Reason { get; private init; } = "";

    /// <summary>Which element cannot be proved, and what was tried.</summary>
    public string EvidenceGap { get; private init; } = "";

    /// <summary>When the victim was told; null when they were not, or the count has none.</summary>
    public DateOnly? VictimInformedOn { get; private init; }

    public UserId AskedBy { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>By when the unit wants it answered; completed with the answer.</summary>
    public DeadlineId? DeadlineId { get; private init; }

    public ChargeProposalState State { get; private set; }

    /// <summary>Null while it waits.</summary>
    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string Answer { get; private set; } = "";

    public static Result<ChargeProposal> Ask(Count count, ChargeWish wish, UserId by, DateTimeOffset now, DeadlineId? deadline = null)
    {
        if (wish.EvidenceGap.Trim().Length == 0) return ChargeProposalRefusals.EvidenceGapMissing;
        return new ChargeProposal
        {
            Id = ChargeProposalId.New(), CaseId = count.CaseId, CountId = count.Id, Act = wish.To is null ? ChargeAct.Withdrawn : ChargeAct.Amended, ToOffenceId = wish.To?.Id,
            FromOffence = count.Offence, ToOffence = wish.To?.Title ?? "", ReasonCode = wish.ReasonCode, Reason = wish.Reason.Trim(), EvidenceGap = wish.EvidenceGap.Trim(),
            VictimInformedOn = wish.VictimInformedOn, AskedBy = by, AskedAt = now, DeadlineId = deadline, State = ChargeProposalState.Waiting,
        };
    }

    /// <summary>A supervisor agrees, or does not. Never who asked.</summary>
    public Result Decide(bool approve, string answer, UserId by, DateTimeOffset now)
    {
        if (State != ChargeProposalState.Waiting) return ChargeProposalRefusals.NotWaiting;
        if (by == AskedBy) return ChargeProposalRefusals.SecondPerson;
        Close(approve ? ChargeProposalState.Approved : ChargeProposalState.Refused, answer, by, now);
        return Result.Done;
    }

    public Result TakeBack(string why, UserId by, DateTimeOffset now)
    {
        if (State != ChargeProposalState.Waiting) return ChargeProposalRefusals.NotWaiting;
        Close(ChargeProposalState.TakenBack, why, by, now);
        return Result.Done;
    }

    private void Close(ChargeProposalState state, string answer, UserId by, DateTimeOffset now) => (State, Answer, AnsweredBy, AnsweredAt) = (state, answer.Trim(), by, now);
}

/// <summary>What is asked for.</summary>
/// <param name="To">Null to withdraw the count.</param>
public sealed record ChargeWish(Offences.OffenceEdition? To, string ReasonCode, string Reason, string EvidenceGap, DateOnly? VictimInformedOn);

public static class ChargeProposalRefusals
{
    public static readonly Refusal NotWaiting = new("charge_proposal.not_waiting", "This proposal was answered already.", RefusalKind.Conflict);
    public static readonly Refusal SecondPerson = new("charge_proposal.second_person", "A different supervisor than the one who asked answers it.", RefusalKind.Conflict);
    public static readonly Refusal EvidenceGapMissing = new("charge_proposal.evidence_gap_missing", "This leaves trafficking and waits for a supervisor: say which element cannot be proved, and what was tried.", RefusalKind.Invalid, "evidenceGap");
}
