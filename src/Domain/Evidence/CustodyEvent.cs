using System.Globalization;
using System.Security.Cryptography;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>One row of an item's custody ledger: never changed, never removed, each chained to the one before (NIST: each person, the time, the purpose).</summary>
public sealed class CustodyEvent
{
    public const int PurposeMaxLength = 300;
    public const int RemarksMaxLength = 1000;
    public const int ReasonMaxLength = 500;
    public const int ReferenceMaxLength = 120;
    public const int PersonMaxLength = 120;
    public const int ConditionMaxLength = 300;

    private CustodyEvent()
    {
    }

    public ExhibitId ExhibitId { get; private init; }

    public int Sequence { get; private init; }

    public CaseId CaseId { get; private init; }

    public string Type { get; private init; } = "";

    public UserId ActorId { get; private init; }

    public string OnBehalfOf { get; private init; } = "";

    /// <summary>Who gave it; <see cref="Holder.Nobody"/> when nothing moved.</summary>
    public Holder From { get; private init; } = Holder.Nobody;

    /// <summary>Who got it, or a copy of it.</summary>
    public Holder To { get; private init; } = Holder.Nobody;

    /// <summary>Who holds the item after this event: exactly one.</summary>
    public Holder Custodian { get; private init; } = Holder.Nobody;

    public DateTimeOffset OccurredAt { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string Purpose { get; private init; } = "";

    public string Place { get; private init; } = "";

    public string Authority { get; private init; } = "";

    public string Receipt { get; private init; } = "";

    /// <summary>Seal number as it was seen.</summary>
    public string SealBefore { get; private init; } = "";

    /// <summary>Seal number from now on; empty: it bears no seal.</summary>
    public string SealAfter { get; private init; } = "";

    public string Condition { get; private init; } = "";

    public string HashResult { get; private init; } = "";

    public string Remarks { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public string LateReason { get; private init; } = "";

    public string Witness { get; private init; } = "";

    public int? Corrects { get; private init; }

    public Guid? TransferId { get; private init; }

    /// <summary>Hash of the event before; 32 zero bytes for the first.</summary>
    public byte[] PreviousHash { get; private init; } = [];

    /// <summary>SHA-256 over <see cref="Canonical"/> in UTF-8, followed by the 32 bytes of <see cref="PreviousHash"/> (docs/verify).</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>True when the stored hash is the one its content and predecessor give.</summary>
    public bool IsIntact(ReadOnlySpan<byte> previousHash) => PreviousHash.AsSpan().SequenceEqual(previousHash) && Hash.AsSpan().SequenceEqual(Measure());

    /// <summary>The event in its one spelling, RFC 8785; every field but the hashes.</summary>
    public string Canonical() => CanonicalJson.Text(new Dictionary<string, object?>
    {
        ["actorId"] = ActorId.Value.ToString(), ["authority"] = Authority, ["caseId"] = CaseId.Value.ToString(), ["condition"] = Condition, ["corrects"] = Corrects,
        ["custodian"] = Custodian.ToCanonical(), ["exhibitId"] = ExhibitId.Value.ToString(), ["from"] = From.ToCanonical(), ["hashResult"] = HashResult,
        ["lateReason"] = LateReason, ["occurredAt"] = Instant(OccurredAt), ["onBehalfOf"] = OnBehalfOf, ["place"] = Place, ["purpose"] = Purpose, ["reason"] = Reason,
        ["receipt"] = Receipt, ["recordedAt"] = Instant(RecordedAt), ["remarks"] = Remarks, ["sealAfter"] = SealAfter, ["sealBefore"] = SealBefore, ["sequence"] = Sequence,
        ["to"] = To.ToCanonical(), ["transferId"] = TransferId?.ToString(), ["type"] = Type, ["version"] = 1, ["witness"] = Witness,
    });

    internal static CustodyEvent After(Exhibit exhibit, CustodyAct act, Holder custodian, (string Before, string After) seal, DateTimeOffset now)
    {
        var entry = new CustodyEvent
        {
            ExhibitId = exhibit.Id, CaseId = exhibit.CaseId, Sequence = exhibit.LastSequence + 1, Type = act.Type, ActorId = act.ActorId, OnBehalfOf = act.OnBehalfOf,
            From = act.From, To = act.To, Custodian = custodian, OccurredAt = Micro(act.OccurredAt), RecordedAt = Micro(now), Purpose = act.Purpose, Place = act.Place,
            Authority = act.Authority, Receipt = act.Receipt, SealBefore = seal.Before, SealAfter = seal.After, Condition = act.Condition, HashResult = act.HashResult,
            Remarks = act.Remarks, Reason = act.Reason, LateReason = act.LateReason, Witness = act.Witness, Corrects = act.Corrects, TransferId = act.TransferId,
            PreviousHash = exhibit.LastHash,
        };
        entry.Hash = entry.Measure();
        return entry;
    }

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>PostgreSQL keeps microseconds; hashing finer times would break the chain on reading back.</summary>
    private static DateTimeOffset Micro(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % 10), TimeSpan.Zero);

    private byte[] Measure() => SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(Canonical()), .. PreviousHash]);
}
