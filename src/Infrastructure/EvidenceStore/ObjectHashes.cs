using System.Security.Cryptography;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>SHA-256 of an object so far: of what was sent, and of what is stored.</summary>
internal sealed class ObjectHashes : IDisposable
{
    public ObjectHashes(ReadOnlySpan<byte> head) => Stored.AppendData(head);

    public IncrementalHash Plain { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public IncrementalHash Stored { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many chunks both have seen.</summary>
    public long Chunks { get; set; }

    public string Sha256 => Convert.ToHexStringLower(Plain.GetCurrentHash());

    public string StoredSha256 => Convert.ToHexStringLower(Stored.GetCurrentHash());

    public void Dispose()
    {
        Plain.Dispose();
        Stored.Dispose();
    }
}
