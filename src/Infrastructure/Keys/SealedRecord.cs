using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>Sealed under a key that is not known here: of another case, destroyed, or made a moment ago by another instance.</summary>
internal sealed class OtherKeyException(string id) : CryptographicException($"Sealed under another key ({id}).");

/// <summary>
/// One sealed value: <c>ver|alg|keyid|nonce|ciphertext|tag</c>, bound to table, column, row and case (each length-prefixed) and to
/// its own head, so that it opens in its place only.
/// </summary>
internal static class SealedRecord
{
    public const int OverheadBytes = HeadBytes + Aead.NonceBytes + Aead.TagBytes;

    private const byte Version = 1;
    private const int HeadBytes = 2 + CipherSuite.KeyIdBytes;
    private const int GuidBytes = 16;

    /// <param name="with">One of the case's; null for the newest.</param>
    public static byte[] Seal(Aead cipher, CaseKey key, ReadOnlySpan<byte> plain, SealContext context, ValueKey? with = null)
    {
        with ??= key.Newest;
        var record = new byte[OverheadBytes + plain.Length];
        record[0] = Version;
        record[1] = cipher.Id;
        with.Id.CopyTo(record, 2);
        var nonce = record.AsSpan(HeadBytes, Aead.NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        cipher.Seal(
            with.Secret, nonce, plain, record.AsSpan(HeadBytes + Aead.NonceBytes, plain.Length), record.AsSpan(record.Length - Aead.TagBytes),
            Bound(record.AsSpan(0, HeadBytes), key.CaseId, context));
        return record;
    }

    /// <exception cref="CryptographicException">Moved, altered, cut, or sealed under another key.</exception>
    public static byte[] Open(CaseKey key, ReadOnlySpan<byte> record, SealContext context)
    {
        if (record.Length < OverheadBytes || record[0] != Version)
        {
            throw new CryptographicException("Not a sealed record of a known version.");
        }

        var with = key.Find(IdIn(record)) ?? throw new OtherKeyException(Convert.ToHexStringLower(IdIn(record)));
        var plain = new byte[record.Length - OverheadBytes];
        CipherSuite.Aead(record[1]).Open(
            with.Secret, record.Slice(HeadBytes, Aead.NonceBytes), record.Slice(HeadBytes + Aead.NonceBytes, plain.Length), record[^Aead.TagBytes..], plain,
            Bound(record[..HeadBytes], key.CaseId, context));
        return plain;
    }

    /// <summary>Which key it names.</summary>
    public static ReadOnlySpan<byte> IdIn(ReadOnlySpan<byte> record) => record[2..HeadBytes];

    private static byte[] Bound(ReadOnlySpan<byte> head, CaseId caseId, SealContext context)
    {
        var table = Encoding.UTF8.GetBytes(context.Table);
        var column = Encoding.UTF8.GetBytes(context.Column);
        Span<byte> row = stackalloc byte[GuidBytes], ofCase = stackalloc byte[GuidBytes];
        _ = context.RowId.TryWriteBytes(row, bigEndian: true, out _);
        _ = caseId.Value.TryWriteBytes(ofCase, bigEndian: true, out _);

        var bound = new byte[(5 * sizeof(int)) + table.Length + column.Length + (2 * GuidBytes) + head.Length];
        var rest = bound.AsSpan();
        rest = Put(rest, table);
        rest = Put(rest, column);
        rest = Put(rest, row);
        rest = Put(rest, ofCase);
        _ = Put(rest, head);
        return bound;
    }

    private static Span<byte> Put(Span<byte> target, scoped ReadOnlySpan<byte> part)
    {
        BinaryPrimitives.WriteInt32BigEndian(target, part.Length);
        part.CopyTo(target[sizeof(int)..]);
        return target[(sizeof(int) + part.Length)..];
    }
}
