using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Offences;

namespace CaseTracker.Domain.Counts.Changes;

public enum ChargeAct
{
    /// <summary>Another offence.</summary>
    Amended,
    Withdrawn,
}

/// <summary>Why and by whom a charge changes.</summary>
/// <param name="ReasonCode">Code of the list ReclassificationReason.</param>
/// <param name="Approved">The proposal that a supervisor approved; null for what needs none.</param>
public sealed record ChargeStep(string ReasonCode, string Reason, UserId By, DateTimeOffset At, ChargeProposal? Approved = null)
{
    /// <summary>Who wanted it, whoever approved it.</summary>
    internal UserId Author => Approved?.AskedBy ?? By;
}

/// <summary>One change of a count that took effect: never changed, never removed. What the count was laid with is the first line's "from".</summary>
public sealed class ChargeChange
{
    private ChargeChange()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public CountId CountId { get; private init; }

    /// <summary>1 is the first of its count.</summary>
    public int Number { get; private init; }

    public ChargeAct Act { get; private init; }

    public OffenceEditionId? FromOffenceId { get; private init; }

    public string FromOffence { get; private init; } = "";

    public string FromLegalBasis { get; private init; } = "";

    /// <summary>Null for a withdrawal.</summary>
    public OffenceEditionId? ToOffenceId { get; private init; }

    public string ToOffence { get; private init; } = "";

    public string ToLegalBasis { get; private init; } = "";

    public string ReasonCode { get; private init; } = "";

    public string Reason { get; private init; } = "";

    /// <summary>Null for what needed no approval.</summary>
    public ChargeProposalId? ProposalId { get; private init; }

    /// <summary>Who wanted it; who approved it stands in the proposal.</summary>
    public UserId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static ChargeChange Of(Count count, ChargeAct act, int number, OffenceEdition? to, ChargeStep step) => new()
    {
        Id = Guid.CreateVersion7(), CaseId = count.CaseId, CountId = count.Id, Number = number, Act = act, FromOffenceId = count.OffenceId, FromOffence = count.Offence,
        FromLegalBasis = count.LegalBasis, ToOffenceId = to?.Id, ToOffence = to?.Title ?? "", ToLegalBasis = to?.LegalBasis ?? "", ReasonCode = step.ReasonCode,
        Reason = step.Reason.Trim(), ProposalId = step.Approved?.Id, By = step.Author, At = step.At,
    };
}
