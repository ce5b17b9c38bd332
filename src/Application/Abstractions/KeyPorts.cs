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

    /// <exception cref="System.Security.Cryptography.CryptographicException">Moved, altered, or the key was destroyed.</exception>
    Task<byte[]> OpenAsync(CaseId caseId, ReadOnlyMemory<byte> sealedBytes, SealContext context, CancellationToken ct);
}

/// <summary>Where a sealed value lives; it cannot be opened anywhere else (additional authenticated data).</summary>
public readonly record struct SealContext(string Table, string Column, Guid RowId);

/// <summary>Keys that belong to the installation, not to a case: derived from the key-encryption key by purpose (HKDF-SHA256).</summary>
public interface IInstallationKeys
{
    /// <summary>A 32-byte key for one purpose; the same in every instance that holds the same key file.</summary>
    byte[] Derive(string purpose);
}
