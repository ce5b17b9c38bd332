using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;

namespace CaseTracker.Domain.Victims.Compensation;

/// <summary>What was decided on a claim. Never changed: an appeal is a further decision.</summary>
public sealed class CompensationDecision
{
    private CompensationDecision()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>From 1, within its claim.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the list ClaimOutcome.</summary>
    public string Outcome { get; private init; } = "";

    public DateOnly DecidedOn { get; private init; }

    /// <summary>Heads of loss that were awarded something, beside <see cref="Amounts"/>.</summary>
    public IReadOnlyList<string> Heads { get; private init; } = [];

    public IReadOnlyList<decimal> Amounts { get; private init; } = [];

    /// <summary>Sealed: reference and note.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static CompensationDecision Of(CompensationClaim claim, IReadOnlyList<HeadAmount> awarded, SealedAct act) => new()
    {
        Id = act.Id, CaseId = claim.CaseId, ClaimId = claim.Id, Number = claim.Decisions, Outcome = claim.Outcome, DecidedOn = claim.DecidedOn!.Value,
        Heads = [.. awarded.Select(a => a.Head)], Amounts = [.. awarded.Select(a => a.Amount)], Details = act.Details, RecordedBy = act.By, RecordedAt = act.At,
    };
}

/// <summary>Money that reached the victim. Never changed: what was recorded in error is taken back by a row below zero.</summary>
public sealed class CompensationPayment
{
    private CompensationPayment()
    {
    }

    public Guid Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public Guid ClaimId { get; private init; }

    /// <summary>Code of the list HeadOfLoss.</summary>
    public string Head { get; private init; } = "";

    /// <summary>In the currency of the claim; below zero takes back.</summary>
    public decimal Amount { get; private init; }

    /// <summary>Code of the list FundsSource: whose money it was.</summary>
    public string Source { get; private init; } = "";

    public DateOnly PaidOn { get; private init; }

    /// <summary>Sealed: a note.</summary>
    public byte[] Details { get; private init; } = [];

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    internal static CompensationPayment Of(CompensationClaim claim, HeadAmount payment, string source, DateOnly on, SealedAct act) => new()
    {
        Id = act.Id, CaseId = claim.CaseId, ClaimId = claim.Id, Head = payment.Head, Amount = payment.Amount, Source = source, PaidOn = on, Details = act.Details,
        RecordedBy = act.By, RecordedAt = act.At,
    };
}

public static class CompensationRefusals
{
    public static readonly Refusal NothingClaimed = new("compensation.nothing_claimed", "A claim names at least one head of loss.", RefusalKind.Invalid, "heads");
    public static readonly Refusal NotAnAmount = new("compensation.not_an_amount", "This is not an amount of money.", RefusalKind.Invalid, "amount");
    public static readonly Refusal HeadTwice = new("compensation.head_twice", "Each head of loss is named once.", RefusalKind.Invalid, "heads");
    public static readonly Refusal HeadNotClaimed = new("compensation.head_not_claimed", "This head of loss is not part of the claim.", RefusalKind.Invalid, "head");
    public static readonly Refusal BeforeTheLast = new("compensation.before_the_last", "It was filed, or decided before, later than that day.", RefusalKind.Invalid, "decidedOn");
    public static readonly Refusal OutcomeAndAmounts = new("compensation.outcome_and_amounts", "An award names amounts, and nothing else does.", RefusalKind.Invalid, "outcome");
    public static readonly Refusal LessThanPaid = new("compensation.less_than_paid", "More was paid already than this would award.", RefusalKind.Conflict, "heads");
    public static readonly Refusal PaidBeforeFiled = new("compensation.paid_before_filed", "The claim was filed later than that day.", RefusalKind.Invalid, "paidOn");
    public static readonly Refusal MoreThanAwarded = new("compensation.more_than_awarded", "This would be more than was awarded for this head of loss.", RefusalKind.Conflict, "amount");
    public static readonly Refusal MoreTakenBackThanPaid = new("compensation.more_taken_back_than_paid", "This would take back more than was paid for this head of loss.", RefusalKind.Conflict, "amount");
}
