using System.Security.Cryptography;
using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

/// <summary>
/// Envelope encryption: one key-encryption key outside the database wraps a data key per case, which encrypts that case's
/// identities, reasons and evidence. Destroying a case's data key makes all of them unreadable.
/// </summary>
public interface ICaseKeys
{
    /// <summary>Encrypts with the case's data key, made on first use. <paramref name="context"/> binds the result to its place.</summary>
    Task<byte[]> SealAsync(CaseId caseId, ReadOnlyMemory<byte> plain, SealContext context, CancellationToken ct);

    /// <exception cref="CryptographicException">Moved, altered, or the key was destroyed.</exception>
    Task<byte[]> OpenAsync(CaseId caseId, ReadOnlyMemory<byte> sealedBytes, SealContext context, CancellationToken ct);
}

/// <summary>What was sealed for this case cannot be opened any more: that is no damage.</summary>
/// <param name="erased">Its key was erased on purpose; nothing will be sealed for it either.</param>
public sealed class NoCaseKeyException(CaseId caseId, bool erased = false) : CryptographicException($"Case {caseId.Value} has no data key{(erased ? ": it was erased" : "")}.")
{
    public bool Erased => erased;
}

/// <summary>Where a sealed value lives; it cannot be opened anywhere else (additional authenticated data).</summary>
public readonly record struct SealContext(string Table, string Column, Guid RowId);

/// <summary>Keys that belong to the installation, not to a case: derived from the key-encryption key by purpose (HKDF-SHA256).</summary>
public interface IInstallationKeys
{
    /// <summary>A 32-byte key for one purpose; the same in every instance that holds the same key file.</summary>
    byte[] Derive(string purpose);
}
