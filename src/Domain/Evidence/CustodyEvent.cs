using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>Event types that the code itself writes; all others are codes of the list CustodyEvent.</summary>
public static class CustodyTypes
{
    public const string Collected = "COLLECTED";
}

/// <summary>What happened to an item. <paramref name="OccurredAt"/> may lie before it is written down.</summary>
/// <param name="HashResult">SHA-256 measured at this event, lower-case hex; empty for physical items.</param>
public sealed record CustodyAct(
    string Type, UserId ActorId, UserId CustodianId, DateTimeOffset OccurredAt, string Purpose, string Place, string SealNumber, string HashResult, string Remarks);

/// <summary>One row of an item's custody ledger: never changed, never removed, each chained to the one before (NIST: each person, the time, the purpose).</summary>
public sealed class CustodyEvent
{
    public const int PurposeMaxLength = 300;
    public const int RemarksMaxLength = 1000;

    private CustodyEvent()
    {
    }

    public ExhibitId ExhibitId { get; private init; }

    public int Sequence { get; private init; }

    public CaseId CaseId { get; private init; }

    public string Type { get; private init; } = "";

    public UserId ActorId { get; private init; }

    /// <summary>Who holds the item after this event.</summary>
    public UserId CustodianId { get; private init; }

    public DateTimeOffset OccurredAt { get; private init; }

    public DateTimeOffset RecordedAt { get; private init; }

    public string Purpose { get; private init; } = "";

    public string Place { get; private init; } = "";

    public string SealNumber { get; private init; } = "";

    public string HashResult { get; private init; } = "";

    public string Remarks { get; private init; } = "";

    /// <summary>Hash of the event before; 32 zero bytes for the first.</summary>
    public byte[] PreviousHash { get; private init; } = [];

    /// <summary>SHA-256 over the canonical bytes of this event and <see cref="PreviousHash"/>.</summary>
    public byte[] Hash { get; private init; } = [];

    internal static CustodyEvent First(ExhibitId exhibit, CaseId caseId, CustodyAct act, DateTimeOffset now) => Chain(exhibit, caseId, 1, act, now, new byte[32]);

    /// <summary>True when the stored hash is the one its content and predecessor give.</summary>
    public bool IsIntact(ReadOnlySpan<byte> previousHash) => PreviousHash.AsSpan().SequenceEqual(previousHash) && Hash.AsSpan().SequenceEqual(Measure());

    /// <summary>True when no entry of a ledger was changed or left out and the last names the present custodian.</summary>
    /// <param name="ledger">All entries of one item, by sequence.</param>
    /// <param name="custodian">As the item says; null while its file has not arrived, and then there are no entries.</param>
    public static bool IsChain(IReadOnlyList<CustodyEvent> ledger, UserId? custodian)
    {
        var previous = new byte[32];
        for (var i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Sequence != i + 1 || !ledger[i].IsIntact(previous)) return false;
            previous = ledger[i].Hash;
        }
        return (ledger.Count == 0 ? (UserId?)null : ledger[^1].CustodianId) == custodian;
    }

    private static CustodyEvent Chain(ExhibitId exhibit, CaseId caseId, int sequence, CustodyAct act, DateTimeOffset now, byte[] previous)
    {
        var unhashed = new CustodyEvent
        {
            ExhibitId = exhibit, CaseId = caseId, Sequence = sequence, Type = act.Type, ActorId = act.ActorId, CustodianId = act.CustodianId,
            OccurredAt = Micro(act.OccurredAt), RecordedAt = Micro(now), Purpose = act.Purpose, Place = act.Place, SealNumber = act.SealNumber,
            HashResult = act.HashResult, Remarks = act.Remarks, PreviousHash = previous,
        };
        return unhashed.WithHash();
    }

    /// <summary>PostgreSQL keeps microseconds; hashing finer times would break the chain on reading back.</summary>
    private static DateTimeOffset Micro(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % 10), TimeSpan.Zero);

    private CustodyEvent WithHash() => new()
    {
        ExhibitId = ExhibitId, CaseId = CaseId, Sequence = Sequence, Type = Type, ActorId = ActorId, CustodianId = CustodianId, OccurredAt = OccurredAt,
        RecordedAt = RecordedAt, Purpose = Purpose, Place = Place, SealNumber = SealNumber, HashResult = HashResult, Remarks = Remarks,
        PreviousHash = PreviousHash, Hash = Measure(),
    };

    private byte[] Measure()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(1); // version of the canonical form: every field length-prefixed, in this order
        foreach (var field in (byte[][])
            [
                ExhibitId.Value.ToByteArray(bigEndian: true), CaseId.Value.ToByteArray(bigEndian: true), Number(Sequence), Text(Type),
                ActorId.Value.ToByteArray(bigEndian: true), CustodianId.Value.ToByteArray(bigEndian: true), Number(OccurredAt.UtcTicks / 10),
                Number(RecordedAt.UtcTicks / 10), Text(Purpose), Text(Place), Text(SealNumber), Text(HashResult), Text(Remarks), PreviousHash,
            ])
        {
            bytes.Write(Number(field.Length));
            bytes.Write(field);
        }
        return SHA256.HashData(bytes.ToArray());
    }

    private static byte[] Text(string value) => Encoding.UTF8.GetBytes(value);

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }
}
