using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

// Custody: what the ledger's last entry says is kept on the item as well, so that lists need not read ledgers.
public sealed partial class Exhibit
{
    /// <summary>The member of staff who holds it; null while a file has not arrived, in the store and outside.</summary>
    public UserId? CustodianId { get; private set; }

    public HolderKind CustodianKind { get; private set; }

    /// <summary>Store location or recipient outside; empty when a member of staff holds it.</summary>
    public string CustodianName { get; private set; } = "";

    public ExhibitState State { get; private set; }

    /// <summary>The seal it bears now; empty when none. At intake of a file: of the medium it came on.</summary>
    public string SealNumber { get; private set; } = "";

    /// <summary>How many entries the ledger has.</summary>
    public int LastSequence { get; private set; }

    /// <summary>Hash of the last entry; 32 zero bytes while there is none.</summary>
    public byte[] LastHash { get; private set; } = CustodyChain.Beginning;

    public IReadOnlyList<CustodyEvent> Custody => custody;

    public Holder Custodian => new(CustodianKind, CustodianId, CustodianName, "", "");

    public bool IsHeldBy(UserId person) => CustodianId == person;

    /// <summary>Writes what happened into the ledger. The ledger must be loaded.</summary>
    public Result<CustodyEvent> Record(CustodyAct given, CustodyCircumstances circumstances, DateTimeOffset now)
    {
        if (!CustodyRules.All.TryGetValue(given.Type, out var rule)) return CustodyRefusals.UnknownType;
        if (rule.Way == CustodyWay.ByIntake) return CustodyRefusals.WrittenAtIntake;
        if (rule.Way == CustodyWay.ByMeasurement && Kind == ExhibitKind.File) return CustodyRefusals.MeasuredByServer;
        if (CustodianKind == HolderKind.None) return ExhibitRefusals.NoContent;
        if (State is ExhibitState.Returned or ExhibitState.Destroyed or ExhibitState.Lost && given.Type != CustodyTypes.Correction) return CustodyRefusals.Ended;
        var act = Addressed(given.Trimmed());
        foreach (var check in (Result[])[MayAct(rule, act), MayMove(act, circumstances), Frozen(rule, circumstances), Kept(rule, circumstances), CustodyRules.Complete(act, NeedsOf(rule)),
            Timely(act, now), FitsSeal(act), FitsLedger(act)])
            if (check.Refusal is { } refusal) return refusal;
        if (act.Type == CustodyTypes.Disclosed) Disclose();
        return Append(act, HolderAfter(act), now);
    }

    /// <summary>What the server measured. Never refused: a mismatch is a fact to be written down.</summary>
    /// <param name="measured">SHA-256, lower-case hex; empty when the bytes could not be read.</param>
    public CustodyEvent RecordMeasurement(UserId by, string measured, string purpose, string remarks, DateTimeOffset now) => Append(
        new CustodyAct(measured == Content?.Sha256 ? CustodyTypes.VerifiedOk : CustodyTypes.VerifiedMismatch, by, now, purpose) { HashResult = measured, Remarks = remarks }, LastHolder(), now);

    /// <summary>Something was made from it: the ledger of the original says so. Nothing when its own file has not arrived.</summary>
    public void RecordDerivation(Exhibit made, UserId by, DateTimeOffset now)
    {
        if (CustodianKind == HolderKind.None) return;
        var type = made.Derivation switch
        {
            "COPY" => CustodyTypes.Copied, "IMAGE" => CustodyTypes.Imaged, "EXPORT" => CustodyTypes.Exported, "TRANSCRIPT" => CustodyTypes.Transcribed,
            "TRANSLATION" => CustodyTypes.Translated, "REDACTION" => CustodyTypes.Redacted, _ => CustodyTypes.Extracted,
        };
        _ = Append(new CustodyAct(type, by, now, $"{made.Reference} was made from it") { Remarks = made.Acquisition.Words(), Reason = "Written down when the derived item was registered" }, LastHolder(), now);
    }

    /// <summary>The accepted hand-over: given and taken as one transfer. The ledger must be loaded.</summary>
    internal Result<CustodyEvent> Transfer(HandOver offer, HandOverCheck seen, DateTimeOffset now)
    {
        if (!IsHeldBy(offer.FromId)) return CustodyRefusals.NotTheCustodian;
        var (giver, taker) = (Holder.Person(offer.FromId, offer.FromAgency), Holder.Person(offer.ToId, offer.ToAgency));
        var act = new CustodyAct(CustodyTypes.Received, offer.ToId, now, offer.Purpose)
        {
            From = giver, To = taker, Place = offer.Place, SealBefore = seen.SealNumber, Condition = seen.Condition, HashResult = seen.MeasuredSha256, Remarks = seen.Remarks, TransferId = offer.Id.Value,
        }.Trimmed();
        // An unreadable file has no hash to give; the mismatch entry before it says so.
        var needs = CustodyRules.All[CustodyTypes.Received].NeedsOf(Kind, SealNumber.Length > 0) & ~CustodyNeeds.Hash;
        foreach (var check in (Result[])[CustodyRules.Complete(act, needs), FitsSeal(act)]) if (check.Refusal is { } refusal) return refusal;
        _ = Append(new CustodyAct(CustodyTypes.Released, offer.FromId, now, offer.Purpose)
        {
            From = giver, To = taker, Place = offer.Place, Condition = offer.Condition, SealBefore = offer.SealNumber, Remarks = offer.Remarks, TransferId = offer.Id.Value,
        }, LastHolder(), now);
        if (Content is not null) _ = RecordMeasurement(offer.ToId, seen.MeasuredSha256, "Hash check at hand-over", seen.MeasurementRemarks, now);
        return Append(act, taker, now);
    }

    private void TakeInto(UserId by, DateTimeOffset occurredAt, DateTimeOffset now, string purpose, ExhibitParticulars? particulars)
    {
        var seal = SealNumber;
        SealNumber = "";
        _ = Append(new CustodyAct(CustodyTypes.Collected, by, occurredAt, purpose)
        {
            To = Holder.Person(by), Place = CollectedPlace, SealAfter = seal, Condition = Physical.Condition, HashResult = Content?.Sha256 ?? "", Remarks = ClaimRemark(),
            Authority = Authority.Reference, LateReason = particulars?.LateReason.Trim() ?? "", OnBehalfOf = Origin.CollectedBy,
        }, Holder.Person(by), now);
    }

    private string ClaimRemark() => Content is { ClaimedDiffers: true } content ? $"The sender claimed SHA-256 {content.ClaimedSha256}, which differs from the measured one." : "";

    private CustodyEvent Append(CustodyAct act, Holder custodian, DateTimeOffset now)
    {
        var entry = CustodyEvent.After(this, act, custodian, SealsOf(act), now);
        var state = StateAfter(act, custodian);
        custody.Add(entry);
        (CustodianKind, CustodianId, CustodianName) = (custodian.Kind, custodian.UserId, custodian.Name);
        (State, SealNumber, LastSequence, LastHash) = (state, entry.SealAfter, entry.Sequence, entry.Hash);
        return entry;
    }
}
