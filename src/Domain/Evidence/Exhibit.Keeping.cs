using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

// Keeping: what stands against giving the item away, and what ends a marking.
public sealed partial class Exhibit
{
    public const int HoldReasonMaxLength = 500;

    public Quantity Quantity { get; private set; } = Quantity.Unknown;

    public Retention Retention { get; private set; } = Retention.None;

    public DisclosureStanding Disclosure { get; private set; } = DisclosureStanding.Open;

    /// <summary>Since when it is on legal hold: neither returned nor destroyed. Null when it is not.</summary>
    public DateTimeOffset? HoldSince { get; private set; }

    /// <summary>Who placed the hold; null without one.</summary>
    public UserId? HoldBy { get; private set; }

    /// <summary>Empty without a hold.</summary>
    public string HoldReason { get; private set; } = "";

    public bool IsAbuseMaterial => markings.Contains(ExhibitDetails.AbuseMaterial);

    public Result PlaceHold(string reason, UserId by, DateTimeOffset now)
    {
        if (State is ExhibitState.Returned or ExhibitState.Destroyed) return CustodyRefusals.Ended;
        if (HoldSince is not null) return ExhibitRefusals.OnHoldAlready;
        (HoldSince, HoldBy, HoldReason) = (now, by, reason.Trim());
        return Result.Done;
    }

    public Result LiftHold()
    {
        if (HoldSince is null) return ExhibitRefusals.NotOnHold;
        (HoldSince, HoldBy, HoldReason) = (null, null, "");
        return Result.Done;
    }

    /// <summary>Two people agreed that it is not child sexual abuse material after all; nobody ends that marking alone.</summary>
    public Result Unmark(DualOpening agreed)
    {
        if (agreed is not { Purpose: OpeningPurpose.Unmark, State: OpeningState.Used } || agreed.ExhibitId != Id) return ExhibitRefusals.MarkingNeedsTwoPeople;
        if (!IsAbuseMaterial) return OpeningRefusals.NotNeeded;
        markings = [.. markings.Where(m => m != ExhibitDetails.AbuseMaterial)];
        return Result.Done;
    }

    /// <summary>What the disclosure schedule says of it, so that lists and the ledger need not read the schedule.</summary>
    public void StandOnSchedule(DisclosureStanding standing) => Disclosure = standing;

    private Result Kept(CustodyRule rule, CustodyCircumstances circumstances)
    {
        if (rule.EndsAs is ExhibitState.Returned or ExhibitState.Destroyed && HoldSince is not null) return CustodyRefusals.OnHold;
        if (rule.EndsAs is ExhibitState.Destroyed && Retention.Until >= circumstances.Today) return CustodyRefusals.RetentionRuns;
        return rule.Type == CustodyTypes.Disclosed && Disclosure.IsWithheld ? CustodyRefusals.Withheld : Result.Done;
    }

    private void Disclose()
    {
        if (Disclosure.Status != DisclosureStanding.DisclosedRedacted) Disclosure = Disclosure with { Status = DisclosureStanding.Disclosed };
    }
}
