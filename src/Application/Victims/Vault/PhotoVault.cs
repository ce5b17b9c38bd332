using System.Buffers.Binary;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Vault;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Seals and opens photos: a length, the PNG, and zeros up to a multiple of 64 KiB. Each is bound to its row.</summary>
internal static class PhotoVault
{
    /// <summary>How a shown photo stands in the trail.</summary>
    internal const string FieldName = "IdentityPhoto";

    private const int BlockBytes = 64 * 1024;

    internal static Task<byte[]> SealAsync(ICaseKeys keys, CaseId caseId, Guid id, ReadOnlySpan<byte> png, CancellationToken ct)
    {
        var padded = new byte[(sizeof(int) + png.Length + BlockBytes - 1) / BlockBytes * BlockBytes];
        BinaryPrimitives.WriteInt32BigEndian(padded, png.Length);
        png.CopyTo(padded.AsSpan(sizeof(int)));
        return keys.SealAsync(caseId, padded, Place(id), ct);
    }

    /// <exception cref="CryptographicException">Moved, altered, or the key was destroyed.</exception>
    internal static async Task<byte[]> OpenAsync(ICaseKeys keys, IdentityPhoto kept, CancellationToken ct)
    {
        var padded = await keys.OpenAsync(kept.CaseId, kept.Sealed, Place(kept.Id), ct);
        return padded.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(padded)).ToArray();
    }

    private static SealContext Place(Guid id) => new("identity_photos", "sealed", id);
}
