using System.Buffers.Binary;
using System.Security.Cryptography;
using CaseTracker.Infrastructure.Keys;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>A place in the chain of records: the one that comes next, and where it begins.</summary>
/// <param name="Tag">Of the record before; the next one is bound to it.</param>
internal sealed record UploadMark(long Index, long PlainBytes, long FileBytes, byte[] Tag)
{
    public static UploadMark Start { get; } = new(0, 0, 0, new byte[Aead.TagBytes]);
}

/// <summary>
/// The bytes of an unfinished upload: records of up to 1 MiB (<c>length|flags|nonce|ciphertext|tag</c>), each sealed on its own, so that a cut
/// connection ends in a short record and nothing has to be sent again. Nonces are random, because after a crash a place may be
/// sealed anew; each record is bound to upload, number, offset and its predecessor's tag.
/// </summary>
internal sealed class UploadRecords(Aead cipher, byte[] key, Guid uploadId) : IDisposable
{
    public const int MaxPlainBytes = 1 << 20;

    /// <summary>Part of a request whose checksum was not checked yet: void when found after a crash.</summary>
    private const byte Unchecked = 1;

    private const int HeadBytes = sizeof(int) + 1 + Aead.NonceBytes;
    private const int GuidBytes = 16;

    /// <summary>Encrypts <paramref name="plain"/> in place and appends it.</summary>
    public UploadMark Append(DurableFile file, UploadMark at, Span<byte> plain, bool isUnchecked)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        BinaryPrimitives.WriteInt32BigEndian(head, plain.Length);
        head[sizeof(int)] = isUnchecked ? Unchecked : (byte)0;
        RandomNumberGenerator.Fill(head[^Aead.NonceBytes..]);
        var tag = new byte[Aead.TagBytes];
        cipher.Seal(key, head[^Aead.NonceBytes..], plain, plain, tag, Bound(head, at));
        file.Append(head);
        file.Append(plain);
        file.Append(tag);
        return After(at, plain.Length, tag);
    }

    /// <summary>The mark after the record that begins at <paramref name="at"/>, its plain bytes in <paramref name="target"/>; null when there is no whole, genuine one.</summary>
    public UploadMark? TryRead(SafeFileHandle file, UploadMark at, Span<byte> target, out bool isUnchecked)
    {
        isUnchecked = false;
        Span<byte> head = stackalloc byte[HeadBytes];
        if (!TryFill(file, head, at.FileBytes))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(head);
        var tag = new byte[Aead.TagBytes];
        if (length is <= 0 or > MaxPlainBytes || !TryFill(file, target[..length], at.FileBytes + HeadBytes) || !TryFill(file, tag, at.FileBytes + HeadBytes + length))
        {
            return null;
        }

        try
        {
            cipher.Open(key, head[^Aead.NonceBytes..], target[..length], tag, target[..length], Bound(head, at));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        isUnchecked = head[sizeof(int)] == Unchecked;
        return After(at, length, tag);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private static UploadMark After(UploadMark at, int length, byte[] tag) =>
        new(at.Index + 1, at.PlainBytes + length, at.FileBytes + HeadBytes + length + Aead.TagBytes, tag);

    private static bool TryFill(SafeFileHandle file, Span<byte> target, long at)
    {
        while (!target.IsEmpty)
        {
            var read = RandomAccess.Read(file, target, at);
            if (read == 0)
            {
                return false;
            }

            target = target[read..];
            at += read;
        }

        return true;
    }

    private byte[] Bound(ReadOnlySpan<byte> head, UploadMark at)
    {
        var bound = new byte[HeadBytes + GuidBytes + (2 * sizeof(long)) + Aead.TagBytes];
        head.CopyTo(bound);
        var rest = bound.AsSpan(HeadBytes);
        _ = uploadId.TryWriteBytes(rest, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(rest[GuidBytes..], at.Index);
        BinaryPrimitives.WriteInt64BigEndian(rest[(GuidBytes + sizeof(long))..], at.PlainBytes);
        at.Tag.CopyTo(rest[^Aead.TagBytes..]);
        return bound;
    }
}
