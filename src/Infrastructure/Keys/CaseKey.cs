using System.Security.Cryptography;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>A caller's own copy of a case's data key, zeroed when disposed: eviction from the cache can never zero a key in use.</summary>
internal sealed class CaseKey : IDisposable
{
    private readonly byte[] secret;

    public CaseKey(CaseId caseId, ReadOnlySpan<byte> key)
    {
        CaseId = caseId;
        secret = GC.AllocateUninitializedArray<byte>(CipherSuite.KeyBytes, pinned: true);
        key.CopyTo(secret);
        Id = CipherSuite.KeyId(secret);
        Fields = CipherSuite.Derive(secret, "fields");
    }

    public CaseId CaseId { get; }

    /// <summary>Eight bytes that stored records name the key by.</summary>
    public byte[] Id { get; }

    /// <summary>The key of single values, kept apart from those of objects and uploads.</summary>
    public byte[] Fields { get; }

    /// <summary>A key for one object or upload; with a fresh salt it is used for nothing else ever.</summary>
    public byte[] Derive(string purpose, ReadOnlySpan<byte> salt) => CipherSuite.Derive(secret, purpose, salt);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(secret);
        CryptographicOperations.ZeroMemory(Fields);
    }
}
