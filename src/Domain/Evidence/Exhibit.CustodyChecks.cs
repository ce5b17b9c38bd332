using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

// What stands against an entry, and what follows from it.
public sealed partial class Exhibit
{
    /// <summary>Fills in the sides of a movement that only one answer fits.</summary>
    private CustodyAct Addressed(CustodyAct act) => act.Type switch
    {
        CustodyTypes.Received or CustodyTypes.CheckedOut => act with { From = LastHolder(), To = Holder.Person(act.ActorId, act.From.Agency, act.To.Facility), TransferId = Guid.CreateVersion7() },
        CustodyTypes.Released or CustodyTypes.CheckedIn or CustodyTypes.Returned =>
            act with { From = Holder.Person(act.ActorId, act.From.Agency, act.From.Facility), TransferId = Guid.CreateVersion7() },
        _ => act with { From = Holder.Nobody },
    };

    private Holder LastHolder() => custody.Count > 0 ? custody[^1].Custodian : Custodian;

    /// <summary>An unreadable file has no hash to give: the mismatch just written down says so, and stands in its place.</summary>
    private CustodyNeeds NeedsOf(CustodyRule rule)
    {
        var needs = rule.NeedsOf(Kind, SealNumber.Length > 0);
        return Kind == ExhibitKind.File && custody[^1].Type == CustodyTypes.VerifiedMismatch ? needs & ~CustodyNeeds.Hash : needs;
    }

    private Result MayAct(CustodyRule rule, CustodyAct act) => CustodianKind switch
    {
        HolderKind.Person => rule.ByCustodian && !IsHeldBy(act.ActorId) ? CustodyRefusals.NotTheCustodian : Result.Done,
        HolderKind.Store => rule.ByCustodian ? CustodyRefusals.InTheStore : Result.Done,
        _ => rule.ByCustodian ? CustodyRefusals.IsOutside : Result.Done,
    };

    private Result MayMove(CustodyAct act, CustodyCircumstances circumstances)
    {
        var rule = CustodyRules.All[act.Type];
        if ((rule.Moves || rule.EndsAs is ExhibitState.Destroyed) && circumstances.HandOverPending) return CustodyRefusals.HandOverPending;
        return act.Type switch
        {
            CustodyTypes.Released when act.To.Kind == HolderKind.Person => CustodyRefusals.NeedsHandOver,
            CustodyTypes.Released or CustodyTypes.Returned or CustodyTypes.Disclosed when act.To.Kind is HolderKind.Store => CustodyRefusals.RecipientNotOutside,
            CustodyTypes.Returned when act.To.Kind == HolderKind.Person => CustodyRefusals.RecipientNotOutside,
            CustodyTypes.CheckedIn when act.To.Kind is HolderKind.Person or HolderKind.Outside => CustodyRefusals.NotAStore,
            CustodyTypes.CheckedOut when CustodianKind != HolderKind.Store => CustodyRefusals.NotInTheStore,
            CustodyTypes.Received when CustodianKind == HolderKind.Person => CustodyRefusals.NeedsHandOver,
            CustodyTypes.Received when CustodianKind != HolderKind.Outside => CustodyRefusals.NotOutside,
            _ => Result.Done,
        };
    }

    private static Result Frozen(CustodyRule rule, CustodyCircumstances circumstances)
    {
        if (rule.Discloses && circumstances.UncheckedRedaction) return Redactions.RedactionRefusals.NotChecked;
        return rule.Discloses && circumstances.DisclosureFrozen ? CustodyRefusals.DisclosureFrozen : Result.Done;
    }

    private Result Timely(CustodyAct act, DateTimeOffset now)
    {
        if (act.OccurredAt > now) return CustodyRefusals.InTheFuture;
        if (custody.Count > 0 && act.OccurredAt < custody[0].OccurredAt) return CustodyRefusals.BeforeCollection;
        return now - act.OccurredAt > CustodyRules.Grace && act.LateReason.Length == 0 ? CustodyRefusals.LateWithoutReason : Result.Done;
    }

    private Result FitsSeal(CustodyAct act)
    {
        var isSealed = SealNumber.Length > 0;
        switch (act.Type)
        {
            case CustodyTypes.Sealed or CustodyTypes.Resealed when isSealed:
                return CustodyRefusals.AlreadySealed;
            case CustodyTypes.Sealed or CustodyTypes.Resealed when custody.Any(c => c.SealAfter == act.SealAfter || c.SealBefore == act.SealAfter):
                return CustodyRefusals.SealNumberUsed;
            case CustodyTypes.SealBroken or CustodyTypes.SealVerified when !isSealed:
                return CustodyRefusals.NotSealed;
            default:
                return isSealed && act.SealBefore.Length > 0 && act.SealBefore != SealNumber && act.Remarks.Length == 0 ? CustodyRefusals.SealDiffersUnexplained : Result.Done;
        }
    }

    private Result FitsLedger(CustodyAct act)
    {
        if (act.Type != CustodyTypes.Correction) return Result.Done;
        if (custody.All(c => c.Sequence != act.Corrects)) return CustodyRefusals.UnknownEntry;
        return custody.Any(c => c.Corrects == act.Corrects) ? CustodyRefusals.AlreadyCorrected : Result.Done;
    }

    private Holder HolderAfter(CustodyAct act) => act.Type switch
    {
        CustodyTypes.Correction when Undone(act) is { } wrong => custody.Where(c => c.Sequence < wrong.Sequence).Select(c => c.Custodian).LastOrDefault() ?? Custodian,
        _ => CustodyRules.All[act.Type].Moves && act.Type != CustodyTypes.Correction ? act.To : LastHolder(),
    };

    /// <summary>The end that a correction takes back: the item was not returned, destroyed or lost after all. Null for any other correction.</summary>
    private CustodyEvent? Undone(CustodyAct act) => custody.SingleOrDefault(c => c.Sequence == act.Corrects && CustodyRules.All[c.Type].EndsAs is not null);

    private ExhibitState StateAfter(CustodyAct act, Holder custodian)
    {
        if (CustodyRules.All[act.Type].EndsAs is { } end) return end;
        var stays = State is ExhibitState.Returned or ExhibitState.Destroyed or ExhibitState.Lost && (act.Type != CustodyTypes.Correction || Undone(act) is null);
        return stays ? State : custodian.Kind switch { HolderKind.Store => ExhibitState.InStore, HolderKind.Outside => ExhibitState.Outside, _ => ExhibitState.Held };
    }

    private (string Before, string After) SealsOf(CustodyAct act)
    {
        var seen = act.SealBefore.Length > 0 ? act.SealBefore : SealNumber;
        return act.Type switch
        {
            CustodyTypes.Collected or CustodyTypes.Sealed or CustodyTypes.Resealed => (SealNumber, act.SealAfter),
            CustodyTypes.SealBroken or CustodyTypes.Destroyed => (seen, ""),
            _ => (seen, seen),
        };
    }
}
