using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>
/// The master key and what comes of it. A wrapped case key is <c>ver|alg|kekid|AES-KWP(key|case id)</c>: the case id inside keeps a
/// wrapped key from being moved to another case's row.
/// </summary>
internal sealed class InstallationKeys : IInstallationKeys
{
    private const byte WrapVersion = 1;
    private const int HeadBytes = 2 + CipherSuite.KeyIdBytes;
    private const int CaseIdBytes = 16;

    private readonly byte[] master;
    private readonly byte[] wrapping;
    private readonly byte[] keyId;

    public InstallationKeys(byte[] master)
    {
        this.master = master;
        wrapping = CipherSuite.Derive(master, "case-key-wrapping");
        keyId = CipherSuite.KeyId(master);
    }

    /// <summary>16 hex digits; no secret.</summary>
    public string Id => Convert.ToHexStringLower(keyId);

    public byte[] Derive(string purpose)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        return CipherSuite.Derive(master, "installation/" + purpose);
    }

    public byte[] Wrap(CaseId caseId, ReadOnlySpan<byte> caseKey)
    {
        Span<byte> plain = stackalloc byte[CipherSuite.KeyBytes + CaseIdBytes];
        caseKey.CopyTo(plain);
        _ = caseId.Value.TryWriteBytes(plain[CipherSuite.KeyBytes..], bigEndian: true, out _);
        try
        {
            using var aes = Wrapping();
            return [WrapVersion, CipherSuite.Aes256Kwp, .. keyId, .. aes.EncryptKeyWrapPadded(plain)];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <exception cref="CryptographicException">Wrapped by another master key, altered, or of another case.</exception>
    public byte[] Unwrap(CaseId caseId, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length <= HeadBytes || wrapped[0] != WrapVersion || wrapped[1] != CipherSuite.Aes256Kwp)
        {
            throw new CryptographicException("Not a wrapped case key of a known form.");
        }

        if (!wrapped[2..HeadBytes].SequenceEqual(keyId))
        {
            throw new CryptographicException($"Wrapped by master key {Convert.ToHexStringLower(wrapped[2..HeadBytes])}; this installation holds {Id}.");
        }

        using var aes = Wrapping();
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

    private Aes Wrapping()
    {
        var aes = Aes.Create();
        aes.Key = wrapping;
        return aes;
    }
}
