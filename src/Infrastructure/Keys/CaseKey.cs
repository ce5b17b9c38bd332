using System.Security.Cryptography;
using CaseTracker.Domain.Common;

namespace CaseTracker.Infrastructure.Keys;

/// <summary>A key of single values, and the eight bytes that stored records name it by.</summary>
internal sealed record ValueKey(byte[] Id, byte[] Secret);

/// <summary>
/// A caller's own copy of a case's keys, zeroed when disposed: eviction from the cache can never zero a key in use. The first is the case's for ever, since objects that nobody may rewrite
/// are sealed with it; each exchange (<see cref="KeyExchange"/>) adds one for single values and takes the one before away.
/// </summary>
internal sealed class CaseKey : IDisposable
{
    private readonly byte[] secret;
    private readonly ValueKey[] values;

    /// <param name="keys">Oldest first, at least one.</param>
    public CaseKey(CaseId caseId, params IReadOnlyList<byte[]> keys)
    {
        CaseId = caseId;
        secret = GC.AllocateUninitializedArray<byte>(CipherSuite.KeyBytes, pinned: true);
        keys[0].CopyTo(secret, 0);
        values = [.. keys.Select(key => new ValueKey(CipherSuite.KeyId(key), CipherSuite.Derive(key, "fields")))];
    }

    public CaseId CaseId { get; }

    /// <summary>For what is no row of the database and cannot be sealed anew there.</summary>
    public ValueKey Lasting => values[0];

    /// <summary>What rows are sealed with now, kept apart from the keys of objects and uploads.</summary>
    public ValueKey Newest => values[^1];

    /// <summary>Null when it is not known here, or destroyed.</summary>
    public ValueKey? Find(ReadOnlySpan<byte> id)
    {
        foreach (var value in values)
            if (id.SequenceEqual(value.Id)) return value;
        return null;
    }

    /// <summary>A key for one object or upload; with a fresh salt it is used for nothing else ever.</summary>
    public byte[] Derive(string purpose, ReadOnlySpan<byte> salt) => CipherSuite.Derive(secret, purpose, salt);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(secret);
        foreach (var value in values) CryptographicOperations.ZeroMemory(value.Secret);
    }
}
