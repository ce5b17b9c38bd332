using System.Buffers;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Seals chunk after chunk onto the end of an object's file, and hashes both sides of each on the way.</summary>
/// <param name="hashes">Null when what came before was not hashed here: the object is read once it is whole.</param>
internal sealed class ObjectAppender(DurableFile file, ObjectFormat format, ObjectHashes? hashes) : IDisposable
{
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(ObjectFormat.StoredChunkBytes);

    /// <summary>One at a time, in order; <paramref name="chunk"/> must stay as it is until then.</summary>
    /// <returns>The chunk's tag, which tells it from every other that was ever sealed.</returns>
    /// <exception cref="Application.Abstractions.DurabilityException">No space, or the device fails.</exception>
    public async Task<byte[]> AppendAsync(long index, bool last, ReadOnlyMemory<byte> chunk)
    {
        var hashing = hashes is null ? Task.CompletedTask : Task.Run(() => hashes.Plain.AppendData(chunk.Span));
        try
        {
            return await Task.Run(() => SealAsync(index, last, chunk));
        }
        finally
        {
            await hashing;
            if (hashes is not null) hashes.Chunks = index + 1;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private async Task<byte[]> SealAsync(long index, bool last, ReadOnlyMemory<byte> chunk)
    {
        var stored = format.Seal(index, last, chunk.Span, buffer);
        var hashing = hashes is null ? Task.CompletedTask : Task.Run(() => hashes.Stored.AppendData(stored.Span));
        try
        {
            file.Append(stored.Span);
            return stored.Span[^Aead.TagBytes..].ToArray();
        }
        finally
        {
            await hashing;
        }
    }
}
