using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CaseTracker.Domain.Audit;

/// <summary>The verbs of LED Art. 25 and those of access. The numbers are part of the leaf format: never renumber.</summary>
public enum AuditAct : short
{
    Collect = 1, Alter = 2, Consult = 3, Disclose = 4, Transfer = 5, Combine = 6, Erase = 7, SignIn = 20, SignOut = 21, Administer = 22,
}

/// <summary>What an act was on. The numbers are part of the leaf format: never renumber.</summary>
public enum AuditObject : short
{
    None = 0, Case = 1, Suspect = 2, Count = 3, Victim = 4, Identity = 5, ProtectionMeasure = 6, Exhibit = 7, Deadline = 8, Document = 9,
    Chronology = 10, Note = 11, Member = 12, HandOver = 13, Incident = 14, Opening = 16, User = 20, Session = 21, Audit = 22, Notification = 23, Reference = 24, Dashboard = 25, Search = 26, Hearing = 40, Assessment = 41, Partner = 45, Bundle = 50, BundleVersion = 51, Redaction = 52, DisclosureItem = 56, ReleaseSet = 57, Job = 60, Task = 70, Advice = 71, Strategy = 72, Group = 80, Trace = 81, Link = 82, Training = 83, Asset = 84, AssistanceRequest = 85, Statistics = 90, ResearchExport = 91,
}

/// <summary>One act, as it is kept for ever: ids and codes only, no personal data. Free text lies encrypted in the payload, which can be erased.</summary>
/// <param name="At">UTC, whole microseconds.</param>
/// <param name="Instance">The running host that wrote it.</param>
/// <param name="Actor">Null for an attempt without a known user.</param>
/// <param name="UseCase">Name of the request, as in docs/events.md.</param>
/// <param name="Allowed">False for a refused attempt.</param>
/// <param name="Rule">Permission and relation by which it was decided.</param>
/// <param name="Fields">Names of the fields that were written or shown; never their values.</param>
/// <param name="PayloadCommit">SHA-256 of a random salt and the payload's plain text, so that the payload can be erased and the leaf stands; empty without payload.</param>
public sealed record AuditEntry(
    Guid Id, DateTimeOffset At, Guid Instance, Guid? Actor, Guid? Session, AuditAct Act, AuditObject ObjectType, Guid? ObjectId, Guid? CaseId,
    string UseCase, string Purpose, bool Allowed, string Rule, IReadOnlyList<string> Fields, byte[] RequestHash, byte[] PayloadCommit)
{
    public const short EncodingVersion = 1;

    /// <summary>RFC 6962 leaf hash: SHA-256(0x00 ‖ canonical bytes).</summary>
    public byte[] LeafHash()
    {
        var canonical = Canonical();
        var leaf = new byte[canonical.Length + 1];
        canonical.CopyTo(leaf, 1);
        return SHA256.HashData(leaf);
    }

    /// <summary>Version byte, then every field in declaration order with an 8-byte big-endian length before it. Null has length -1.</summary>
    public byte[] Canonical()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)EncodingVersion);
        Write(bytes, Bytes(Id));
        Write(bytes, Number(At.UtcTicks / 10));
        Write(bytes, Bytes(Instance));
        Write(bytes, Bytes(Actor));
        Write(bytes, Bytes(Session));
        Write(bytes, Number((short)Act));
        Write(bytes, Number((short)ObjectType));
        Write(bytes, Bytes(ObjectId));
        Write(bytes, Bytes(CaseId));
        Write(bytes, Encoding.UTF8.GetBytes(UseCase));
        Write(bytes, Encoding.UTF8.GetBytes(Purpose));
        Write(bytes, [Allowed ? (byte)1 : (byte)0]);
        Write(bytes, Encoding.UTF8.GetBytes(Rule));
        Write(bytes, Number(Fields.Count));
        foreach (var field in Fields) Write(bytes, Encoding.UTF8.GetBytes(field));
        Write(bytes, RequestHash);
        Write(bytes, PayloadCommit);
        return bytes.ToArray();
    }

    private static byte[]? Bytes(Guid? id) => id?.ToByteArray(bigEndian: true);

    private static byte[] Number(long value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static void Write(MemoryStream to, byte[]? field)
    {
        to.Write(Number(field?.Length ?? -1));
        to.Write(field ?? []);
    }
}
