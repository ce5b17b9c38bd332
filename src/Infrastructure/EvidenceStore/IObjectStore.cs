using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>One place that keeps sealed objects. It writes each once, deletes none, and knows no key.</summary>
internal interface IObjectStore
{
    /// <summary><see cref="Main"/> or <see cref="Second"/>; as it stands in the record of verifications.</summary>
    string Name { get; }

    /// <summary>Where an object lies within this place, for people.</summary>
    string NameOf(Guid objectId);

    /// <summary>Makes what it needs, once.</summary>
    /// <exception cref="DurabilityException">It cannot be reached now.</exception>
    /// <exception cref="InvalidOperationException">It does not protect what is written: the host must not start.</exception>
    Task PrepareAsync(CancellationToken ct);

    /// <summary>Returns only when the object is durable under its id; called again with the same bytes, it gives the same answer.</summary>
    /// <exception cref="DurabilityException">It is not kept for certain, or another object of this id exists.</exception>
    Task KeepAsync(SealedFile file, CancellationToken ct);

    /// <summary>Null when there is no such object.</summary>
    /// <exception cref="IOException">It cannot be told.</exception>
    Task<ISealedBytes?> FindAsync(Guid objectId, CancellationToken ct);

    /// <summary>All names, whatever put them there.</summary>
    IAsyncEnumerable<string> ListAsync(CancellationToken ct);

    public const string Main = "main";
    public const string Second = "second";
}

/// <summary>An object as it was sealed, complete and durable, waiting to be kept.</summary>
/// <param name="Sha256">Of the sealed bytes, lower-case hex.</param>
/// <param name="Open">The bytes, seekable.</param>
internal sealed record SealedFile(Guid ObjectId, string Path, long Length, string Sha256, Func<Stream> Open);

/// <summary>The sealed bytes of one object in one place.</summary>
internal interface ISealedBytes : IDisposable
{
    string Copy { get; }

    long Length { get; }

    /// <summary>At least one byte, or 0 at the end.</summary>
    /// <exception cref="IOException">The place does not give them.</exception>
    ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken ct);
}
