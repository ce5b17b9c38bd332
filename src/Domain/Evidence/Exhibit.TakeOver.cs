using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

// Taking over: custody passes from who has left, whom nobody can ask to hand over.
public sealed partial class Exhibit
{
    /// <summary>The actor receives the item from a custodian who has left: one-sided, hence with a reason and before a witness. The ledger must be loaded.</summary>
    /// <param name="given">Agency of the actor in <see cref="CustodyAct.From"/>; a measured hash for a file whose bytes could be read.</param>
    /// <param name="custodianLeft">Their account was closed.</param>
    public Result<CustodyEvent> TakeOver(CustodyAct given, bool custodianLeft, string measurementRemarks, DateTimeOffset now)
    {
        if (State is ExhibitState.Returned or ExhibitState.Destroyed or ExhibitState.Lost) return CustodyRefusals.Ended;
        if (CustodianKind != HolderKind.Person || !custodianLeft) return CustodyRefusals.CustodianStillHere;
        var act = given.Trimmed() with { Type = CustodyTypes.Received, From = LastHolder(), To = Holder.Person(given.ActorId, given.From.Agency), TransferId = Guid.CreateVersion7() };
        // An unreadable file has no hash to give; the mismatch entry before it says so.
        var needs = (CustodyRules.All[CustodyTypes.Received].NeedsOf(Kind, SealNumber.Length > 0) | CustodyNeeds.Reason | CustodyNeeds.Witness | CustodyNeeds.Place) & ~CustodyNeeds.Hash;
        foreach (var check in (Result[])[CustodyRules.Complete(act, needs), Timely(act, now), FitsSeal(act)]) if (check.Refusal is { } refusal) return refusal;
        if (Content is not null) _ = RecordMeasurement(act.ActorId, act.HashResult, "Hash check at take-over", measurementRemarks, now);
        return Append(act, act.To, now);
    }
}
