using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

/// <summary>
/// Text for <see cref="ICaseKeys"/>: a length, UTF-8, and zeros up to a multiple of 32 bytes, so that a sealed value tells neither
/// how long a name is nor whether there is one. Null, empty and anything up to 28 bytes have the same size; null comes back as null.
/// </summary>
public static class SealedText
{
    public const int BlockBytes = 32;

    private const int PrefixBytes = sizeof(int);
    private const int NoText = -1;

    public static byte[] Pad(string? text)
    {
        var bytes = text is null ? 0 : Encoding.UTF8.GetByteCount(text);
        var padded = new byte[(PrefixBytes + bytes + BlockBytes - 1) / BlockBytes * BlockBytes];
        BinaryPrimitives.WriteInt32BigEndian(padded, text is null ? NoText : bytes);
        _ = Encoding.UTF8.GetBytes(text ?? "", padded.AsSpan(PrefixBytes));
        return padded;
    }

    /// <exception cref="CryptographicException">These bytes were not made by <see cref="Pad"/>.</exception>
    public static string? Unpad(ReadOnlySpan<byte> padded)
    {
        var length = padded.Length < BlockBytes ? throw Malformed() : BinaryPrimitives.ReadInt32BigEndian(padded);
        if (length == NoText)
        {
            return null;
        }

        return length < 0 || length > padded.Length - PrefixBytes ? throw Malformed() : Encoding.UTF8.GetString(padded.Slice(PrefixBytes, length));
    }

    public static async Task<byte[]> SealTextAsync(this ICaseKeys keys, CaseId caseId, string? text, SealContext context, CancellationToken ct)
    {
        var padded = Pad(text);
        try
        {
            return await keys.SealAsync(caseId, padded, context, ct);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <exception cref="CryptographicException">Moved, altered, or the key was destroyed.</exception>
    public static async Task<string?> OpenTextAsync(this ICaseKeys keys, CaseId caseId, ReadOnlyMemory<byte> sealedBytes, SealContext context, CancellationToken ct)
    {
        var padded = await keys.OpenAsync(caseId, sealedBytes, context, ct);
        try
        {
            return Unpad(padded);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private static CryptographicException Malformed() => new("Not a sealed text.");
}
