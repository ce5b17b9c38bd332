using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Evidence.CustodyNeeds;

namespace CaseTracker.Domain.Evidence;

/// <summary>What an event must say beside its purpose, its time and who acts, which every event says.</summary>
[Flags]
public enum CustodyNeeds
{
    None = 0,
    Reason = 1,
    Witness = 2,

    /// <summary>The seal number that was seen.</summary>
    SealBefore = 4,

    /// <summary>The number of the new seal.</summary>
    SealAfter = 8,

    /// <summary>Who or what gets it.</summary>
    To = 16,

    /// <summary>The SHA-256 that was measured.</summary>
    Hash = 32,

    /// <summary>Order, hearing or decision it rests on.</summary>
    Authority = 64,
    Place = 128,
    Condition = 256,

    /// <summary>Reference of the receipt that the recipient outside signed.</summary>
    Receipt = 512,

    /// <summary>Method, tool and version, in the remarks.</summary>
    Method = 1024,

    /// <summary>Which entry was wrong.</summary>
    Corrects = 2048,
}

/// <summary>How an event comes into the ledger.</summary>
public enum CustodyWay { ByHand, ByIntake, ByMeasurement }

/// <param name="WhenSealed">Needed beside <paramref name="Needs"/> of a physical item that bears a seal.</param>
/// <param name="OfFile">Needed beside <paramref name="Needs"/> of a file: the server measures it, nobody types it.</param>
/// <param name="ByCustodian">True when only who holds the item can do it.</param>
public sealed record CustodyRule(
    string Type, CustodyNeeds Needs, CustodyNeeds WhenSealed = None, CustodyNeeds OfFile = None, bool ByCustodian = false, CustodyWay Way = CustodyWay.ByHand)
{
    /// <summary>What the item is after it; null when it goes on as before. Nothing but a correction follows.</summary>
    public ExhibitState? EndsAs { get; init; }

    /// <summary>Moves the item from one holder to another.</summary>
    public bool Moves { get; init; }

    /// <summary>Hands content to someone: refused while an integrity incident is open.</summary>
    public bool Discloses { get; init; }

    /// <summary>Cannot be done to a sealed thing without breaking the seal first.</summary>
    public bool Opens { get; init; }

    public CustodyNeeds NeedsOf(ExhibitKind kind, bool isSealed) => Needs | (kind == ExhibitKind.File ? OfFile : isSealed ? WhenSealed : None);
}

/// <summary>The one table of what each type of event must say and who may write it.</summary>
public static class CustodyRules
{
    /// <summary>What is written down later than this after it happened says why.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public static readonly IReadOnlyDictionary<string, CustodyRule> All = new CustodyRule[]
    {
        new(CustodyTypes.Collected, To, OfFile: Hash, Way: CustodyWay.ByIntake) { Moves = true },
        new(CustodyTypes.Sealed, SealAfter, ByCustodian: true),
        new(CustodyTypes.SealVerified, SealBefore | Condition),
        new(CustodyTypes.SealBroken, SealBefore | Reason | Witness, ByCustodian: true),
        new(CustodyTypes.Resealed, SealAfter, ByCustodian: true),
        new(CustodyTypes.Released, To | Condition | Receipt, SealBefore, Hash, ByCustodian: true) { Moves = true },
        new(CustodyTypes.Received, Condition, SealBefore, Hash) { Moves = true },
        new(CustodyTypes.CheckedOut, None, SealBefore, Hash) { Moves = true },
        new(CustodyTypes.CheckedIn, To | Condition, SealBefore, Hash, ByCustodian: true) { Moves = true },
        new(CustodyTypes.Copied, Method) { Opens = true },
        new(CustodyTypes.Imaged, Method) { Opens = true },
        new(CustodyTypes.Extracted, Method) { Opens = true },
        new(CustodyTypes.Analysed, Method) { Opens = true },
        new(CustodyTypes.VerifiedOk, Hash, Way: CustodyWay.ByMeasurement),
        new(CustodyTypes.VerifiedMismatch, None, Way: CustodyWay.ByMeasurement),
        new(CustodyTypes.Transcribed, Method),
        new(CustodyTypes.Translated, Method),
        new(CustodyTypes.Redacted, Method),
        new(CustodyTypes.Exported, To, OfFile: Hash) { Discloses = true },
        new(CustodyTypes.Disclosed, To | Authority, OfFile: Hash) { Discloses = true },
        new(CustodyTypes.ExhibitedInCourt, Place | Authority, SealBefore, Hash),
        new(CustodyTypes.Returned, To | Authority | Receipt, ByCustodian: true) { Moves = true, EndsAs = ExhibitState.Returned },
        new(CustodyTypes.Destroyed, Reason | Witness | Authority | Place, ByCustodian: true) { EndsAs = ExhibitState.Destroyed },
        new(CustodyTypes.Lost, Reason | Place) { EndsAs = ExhibitState.Lost },
        new(CustodyTypes.Correction, Corrects | Reason),
    }.ToDictionary(r => r.Type);

    private static readonly (CustodyNeeds Need, Func<CustodyAct, bool> IsMet, Refusal Refusal)[] Fields =
    [
        (Reason, a => a.Reason.Length > 0, CustodyRefusals.NeedsReason),
        (Witness, a => a.Witness.Length > 0, CustodyRefusals.NeedsWitness),
        (SealBefore, a => a.SealBefore.Length > 0, CustodyRefusals.NeedsSealSeen),
        (SealAfter, a => a.SealAfter.Length > 0, CustodyRefusals.NeedsNewSeal),
        (To, a => a.To.Kind != HolderKind.None, CustodyRefusals.NeedsRecipient),
        (Hash, a => a.HashResult.Length > 0, CustodyRefusals.NeedsHash),
        (Authority, a => a.Authority.Length > 0, CustodyRefusals.NeedsAuthority),
        (Place, a => a.Place.Length > 0, CustodyRefusals.NeedsPlace),
        (Condition, a => a.Condition.Length > 0, CustodyRefusals.NeedsCondition),
        (Receipt, a => a.Receipt.Length > 0, CustodyRefusals.NeedsReceipt),
        (Method, a => a.Remarks.Length > 0, CustodyRefusals.NeedsMethod),
        (Corrects, a => a.Corrects is not null, CustodyRefusals.NeedsEntry),
    ];

    /// <summary>Refused when the act leaves out what its type needs; the first missing field is named.</summary>
    public static Result Complete(CustodyAct act, CustodyNeeds needs)
    {
        if (act.Purpose.Length == 0) return CustodyRefusals.NeedsPurpose;
        foreach (var (need, isMet, refusal) in Fields) if (needs.HasFlag(need) && !isMet(act)) return refusal;
        return Result.Done;
    }
}
