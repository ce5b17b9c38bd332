using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines.Rules;

public sealed partial class RuleEdition
{
    /// <summary>A named person checked the law; from now on its results carry no reservation of ours.</summary>
    public Result Confirm(string checkedBy, DateOnly checkedOn, DeadlineAct act)
    {
        if (State != EditionState.Current) return RuleRefusals.NotCurrent;
        if (IsConfirmed) return RuleRefusals.AlreadyConfirmed;
        if (string.IsNullOrWhiteSpace(checkedBy)) return RuleRefusals.NameMissing;
        if (checkedOn > act.Today) return RuleRefusals.CheckedInTheFuture;
        (CheckedBy, CheckedOn, ConfirmedBy, ConfirmedAt) = (checkedBy.Trim(), checkedOn, act.By, act.At);
        return Result.Done;
    }

    public Result StartAutomatically(bool automatically)
    {
        if (State != EditionState.Current) return RuleRefusals.NotCurrent;
        if (automatically && !ClockEvents.CanStart(RuleId)) return RuleRefusals.NoEvent;
        if (automatically && !IsConfirmed) return RuleRefusals.NotConfirmed;
        StartsAutomatically = automatically;
        return Result.Done;
    }

    /// <summary>A new version in place of this one; this one stays for the clocks it started.</summary>
    /// <param name="last">The highest number of the rule so far.</param>
    public Result<RuleEdition> Edit(DeadlineRule terms, int last, string reason, DeadlineAct act)
    {
        if (State is not (EditionState.Current or EditionState.Withdrawn)) return RuleRefusals.NotCurrent;
        if (string.IsNullOrWhiteSpace(reason)) return RuleRefusals.ReasonMissing;
        if (terms.Pack == PolicyPack && Pack != PolicyPack) return RuleRefusals.LawIsNoPolicy;
        if (RuleTerms.Check(terms) is { } refusal) return refusal;
        if (State == EditionState.Current) State = EditionState.Replaced;
        return Of(terms with { Id = RuleId }, last + 1, EditionState.Current, act.At, null, act.By, reason.Trim());
    }

    /// <summary>A rule that the product does not ship: a country's own, or another policy of the unit.</summary>
    public static Result<RuleEdition> Write(DeadlineRule terms, string reason, DeadlineAct act)
    {
        if (string.IsNullOrWhiteSpace(reason)) return RuleRefusals.ReasonMissing;
        if (RuleTerms.Check(terms) is { } refusal) return refusal;
        return Of(terms, 1, EditionState.Current, act.At, null, act.By, reason.Trim());
    }

    public Result Withdraw(string reason, DeadlineAct act)
    {
        if (State != EditionState.Current) return RuleRefusals.NotCurrent;
        if (ProductRules.AreNeeded(RuleId)) return RuleRefusals.NeededByTheProduct;
        if (string.IsNullOrWhiteSpace(reason)) return RuleRefusals.ReasonMissing;
        return End(EditionState.Withdrawn, reason, act);
    }

    /// <summary>Takes what a newer release proposes; it waits for confirmation like any other.</summary>
    /// <param name="current">The version in use; null when the rule was withdrawn.</param>
    public Result Take(RuleEdition? current)
    {
        if (State != EditionState.Proposed) return RuleRefusals.NotProposed;
        if (current is not null) current.State = EditionState.Replaced;
        State = EditionState.Current;
        return Result.Done;
    }

    public Result Decline(string reason, DeadlineAct act)
    {
        if (State != EditionState.Proposed) return RuleRefusals.NotProposed;
        if (string.IsNullOrWhiteSpace(reason)) return RuleRefusals.ReasonMissing;
        return End(EditionState.Declined, reason, act);
    }

    internal void GiveWay() => State = EditionState.Replaced;

    private Result End(EditionState state, string reason, DeadlineAct act)
    {
        (State, EndReason, EndedBy, EndedAt) = (state, reason.Trim(), act.By, act.At);
        return Result.Done;
    }
}
