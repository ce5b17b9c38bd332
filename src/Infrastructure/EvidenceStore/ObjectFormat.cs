using System.Buffers.Binary;
using System.Security.Cryptography;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// A stored object: a head of 64 bytes (<c>magic|version|cipher|log2 of chunk size|0|key id|object id|salt</c>), then chunks of 1 MiB, each
/// as <c>nonce|ciphertext|tag</c>. Every object has a key of its own (case key and salt, HKDF). Nonces are random, because a chunk of an
/// upload that was not acknowledged may be sealed anew with other bytes. Each chunk is bound to the head, the case, its number and whether
/// it is the last: none can be cut off, added, reordered or taken from another object. The length is not written anywhere: it follows from
/// the file's size, and the last chunk proves it.
/// </summary>
internal sealed class ObjectFormat : IDisposable
{
    public const int ChunkBytes = 1 << 20;
    public const int ChunkOverheadBytes = Aead.NonceBytes + Aead.TagBytes;
    public const int StoredChunkBytes = ChunkBytes + ChunkOverheadBytes;
    public const int HeadBytes = 64;

    private const byte Version = 2;
    private const byte ChunkLog2 = 20;
    private const int KeyIdAt = 8;
    private const int ObjectIdAt = KeyIdAt + CipherSuite.KeyIdBytes;
    private const int GuidBytes = 16;
    private const int SaltAt = ObjectIdAt + GuidBytes;

    private static readonly byte[] Magic = "CTEO"u8.ToArray();

    private readonly byte[] key;
    private readonly byte[] bound;
    private readonly Aead cipher;

    private ObjectFormat(CaseKey caseKey, byte[] head)
    {
        Head = head;
        cipher = CipherSuite.Aead(head[5]);
        key = caseKey.Derive("evidence-object", head.AsSpan(SaltAt, CipherSuite.SaltBytes));
        bound = new byte[HeadBytes + GuidBytes + sizeof(long) + 1];
        head.CopyTo(bound, 0);
        _ = caseKey.CaseId.Value.TryWriteBytes(bound.AsSpan(HeadBytes), bigEndian: true, out _);
    }

    public byte[] Head { get; }

    public static ObjectFormat New(CaseKey caseKey, Guid objectId)
    {
        var head = new byte[HeadBytes];
        Magic.CopyTo(head, 0);
        (head[4], head[5], head[6]) = (Version, CipherSuite.Current.Id, ChunkLog2);
        caseKey.Lasting.Id.CopyTo(head, KeyIdAt);
        _ = objectId.TryWriteBytes(head.AsSpan(ObjectIdAt), bigEndian: true, out _);
        RandomNumberGenerator.Fill(head.AsSpan(SaltAt, CipherSuite.SaltBytes));
        return new ObjectFormat(caseKey, head);
    }

    /// <exception cref="CryptographicException">Not an object, not this one, or of another case.</exception>
    public static ObjectFormat Of(CaseKey caseKey, Guid objectId, byte[] head)
    {
        if (!head.AsSpan(0, Magic.Length).SequenceEqual(Magic) || head[4] != Version || head[6] != ChunkLog2)
        {
            throw new CryptographicException($"Object {objectId} has no head of a known version.");
        }

        if (new Guid(head.AsSpan(ObjectIdAt, GuidBytes), bigEndian: true) != objectId)
        {
            throw new CryptographicException($"What lies in the place of object {objectId} is another one.");
        }

        return head.AsSpan(KeyIdAt, CipherSuite.KeyIdBytes).SequenceEqual(caseKey.Lasting.Id)
            ? new ObjectFormat(caseKey, head)
            : throw new CryptographicException($"Object {objectId} is sealed under another case's key.");
    }

    /// <summary>The id that a head names; null when it is no head of ours.</summary>
    public static Guid? IdIn(ReadOnlySpan<byte> head) => head.StartsWith(Magic) ? new Guid(head.Slice(ObjectIdAt, GuidBytes), bigEndian: true) : null;

    /// <summary>Size of the file that holds so many bytes of content; the inverse of <see cref="Measure"/>.</summary>
    public static long StoredBytes(long plainBytes) => HeadBytes + plainBytes + (Math.Max(1, (plainBytes + ChunkBytes - 1) / ChunkBytes) * ChunkOverheadBytes);

    /// <summary>How many chunks a file of this size holds, and how many bytes of content.</summary>
    /// <exception cref="CryptographicException">No object has this size.</exception>
    public static (long Chunks, long PlainBytes) Measure(Guid objectId, long fileBytes)
    {
        var stored = fileBytes - HeadBytes;
        var chunks = (stored + StoredChunkBytes - 1) / StoredChunkBytes;
        var last = stored - ((chunks - 1) * StoredChunkBytes);
        return stored >= ChunkOverheadBytes && last >= ChunkOverheadBytes && (last > ChunkOverheadBytes || chunks == 1)
            ? (chunks, stored - (chunks * ChunkOverheadBytes))
            : throw new CutOffException($"Object {objectId} is cut off.");
    }

    /// <returns>The stored chunk, at the beginning of <paramref name="buffer"/>, which has room for <see cref="StoredChunkBytes"/>.</returns>
    public ReadOnlyMemory<byte> Seal(long index, bool last, ReadOnlySpan<byte> chunk, byte[] buffer)
    {
        var stored = buffer.AsMemory(0, chunk.Length + ChunkOverheadBytes);
        var nonce = stored.Span[..Aead.NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        cipher.Seal(key, nonce, chunk, stored.Span[Aead.NonceBytes..^Aead.TagBytes], stored.Span[^Aead.TagBytes..], Bound(index, last));
        return stored;
    }

    /// <exception cref="CryptographicException">Altered, moved, or not the last although it stands last.</exception>
    public void Open(long index, bool last, ReadOnlySpan<byte> stored, Span<byte> chunk) =>
        cipher.Open(key, stored[..Aead.NonceBytes], stored[Aead.NonceBytes..^Aead.TagBytes], stored[^Aead.TagBytes..], chunk, Bound(index, last));

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private byte[] Bound(long index, bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(bound.AsSpan(HeadBytes + GuidBytes), index);
        bound[^1] = last ? (byte)1 : (byte)0;
        return bound;
    }
}
