using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.EvidenceStore;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// The master key and what comes of it: the keys of the installation, which a rotation leaves alone, and the first key that wraps case keys. A wrapped case key is <c>ver|alg|kekid|AES-KWP(key|case id)</c>: the case id inside keeps a
/// wrapped key from being moved to another case's row.
/// </summary>
internal sealed class InstallationKeys : IInstallationKeys
{
    private const byte WrapVersion = 1;
    private const int HeadBytes = 2 + CipherSuite.KeyIdBytes;
    private const int CaseIdBytes = 16;

    private readonly byte[] master;

    /// <param name="folder">Where the keys of rotations lie; null for tests that never rotate.</param>
    public InstallationKeys(byte[] master, string? folder = null, IDurableDisk? disk = null)
    {
        this.master = master;
        Wrapping = new WrappingKeys(master, folder, disk ?? new LinuxDisk());
        Id = Convert.ToHexStringLower(CipherSuite.KeyId(master));
    }

    /// <summary>16 hex digits; no secret.</summary>
    public string Id { get; }

    public WrappingKeys Wrapping { get; }

    public byte[] Derive(string purpose)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        return CipherSuite.Derive(master, "installation/" + purpose);
    }

    /// <param name="with">Id of the wrapping key; null for the current one.</param>
    public byte[] Wrap(CaseId caseId, ReadOnlySpan<byte> caseKey, string? with = null)
    {
        with ??= Wrapping.CurrentId;
        Span<byte> plain = stackalloc byte[CipherSuite.KeyBytes + CaseIdBytes];
        caseKey.CopyTo(plain);
        _ = caseId.Value.TryWriteBytes(plain[CipherSuite.KeyBytes..], bigEndian: true, out _);
        try
        {
            using var aes = Aes.Create();
            aes.Key = Wrapping.Key(with);
            return [WrapVersion, CipherSuite.Aes256Kwp, .. Convert.FromHexString(with), .. aes.EncryptKeyWrapPadded(plain)];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <exception cref="CryptographicException">Wrapped by a key that is not here, altered, or of another case.</exception>
    public byte[] Unwrap(CaseId caseId, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length <= HeadBytes || wrapped[0] != WrapVersion || wrapped[1] != CipherSuite.Aes256Kwp)
        {
            throw new CryptographicException("Not a wrapped case key of a known form.");
        }

        using var aes = Aes.Create();
        aes.Key = Wrapping.Key(Convert.ToHexStringLower(wrapped[2..HeadBytes]));
        var plain = aes.DecryptKeyWrapPadded(wrapped[HeadBytes..]);
        try
        {
            if (plain.Length != CipherSuite.KeyBytes + CaseIdBytes || new Guid(plain.AsSpan(CipherSuite.KeyBytes), bigEndian: true) != caseId.Value)
            {
                throw new CryptographicException("The wrapped key belongs to another case.");
            }

            var key = GC.AllocateArray<byte>(CipherSuite.KeyBytes, pinned: true);
            plain.AsSpan(0, CipherSuite.KeyBytes).CopyTo(key);
            return key;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
