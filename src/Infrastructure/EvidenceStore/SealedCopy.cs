using System.Security.Cryptography;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>There are fewer bytes than the object had.</summary>
internal sealed class CutOffException(string message) : CryptographicException(message);

/// <summary>One object in one place, whose head, length and last chunk were proven genuine. Takes the bytes over.</summary>
internal sealed class SealedCopy : IDisposable
{
    private readonly ISealedBytes bytes;
    private readonly ObjectFormat format;
    private readonly bool ownsFormat;
    private readonly long chunks;
    private readonly byte[] stored;

    private SealedCopy(ISealedBytes bytes, ObjectFormat format, bool ownsFormat, long chunks, long length)
    {
        (this.bytes, this.format, this.ownsFormat, this.chunks, Length) = (bytes, format, ownsFormat, chunks, length);
        stored = new byte[Math.Min(length, ObjectFormat.ChunkBytes) + ObjectFormat.ChunkOverheadBytes];
    }

    public string Name => bytes.Copy;

    /// <summary>Of the plain bytes.</summary>
    public long Length { get; }

    /// <exception cref="CryptographicException">Cut off, altered, swapped, or of another case.</exception>
    /// <exception cref="IOException">The place does not give it.</exception>
    public static async Task<SealedCopy> OpenAsync(ISealedBytes bytes, Guid objectId, Func<byte[], (ObjectFormat Format, bool Owned)> formatOf, CancellationToken ct)
    {
        SealedCopy? copy = null;
        try
        {
            var (chunks, length) = ObjectFormat.Measure(objectId, bytes.Length);
            var head = new byte[ObjectFormat.HeadBytes];
            await FillAsync(bytes, head, 0, ct);
            var (format, owned) = formatOf(head);
            copy = new SealedCopy(bytes, format, owned, chunks, length);
            _ = await copy.ReadChunkAsync(chunks - 1, new byte[Math.Min(length, ObjectFormat.ChunkBytes)], ct);
            return copy;
        }
        catch
        {
            copy?.Dispose();
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>The same object in another place: its head must be the very same.</summary>
    public (ObjectFormat Format, bool Owned) SameFormat(byte[] head) =>
        head.AsSpan().SequenceEqual(format.Head) ? (format, false) : throw new CryptographicException("The copies do not have the same head.");

    /// <returns>How many plain bytes of the chunk now stand in <paramref name="target"/>.</returns>
    /// <exception cref="CryptographicException">Altered, moved or cut off.</exception>
    public async Task<int> ReadChunkAsync(long index, Memory<byte> target, CancellationToken ct)
    {
        var at = ObjectFormat.HeadBytes + (index * ObjectFormat.StoredChunkBytes);
        var count = (int)Math.Min(ObjectFormat.ChunkBytes, Length - (index * ObjectFormat.ChunkBytes));
        var chunk = stored.AsMemory(0, count + ObjectFormat.ChunkOverheadBytes);
        await FillAsync(bytes, chunk, at, ct);
        format.Open(index, index == chunks - 1, chunk.Span, target.Span[..count]);
        return count;
    }

    public void Dispose()
    {
        bytes.Dispose();
        if (ownsFormat) format.Dispose();
    }

    /// <summary>Closes the bytes but leaves the format to the copy that goes on with it.</summary>
    public void CloseBytes() => bytes.Dispose();

    private static async Task FillAsync(ISealedBytes source, Memory<byte> target, long at, CancellationToken ct)
    {
        while (!target.IsEmpty)
        {
            var read = await source.ReadAsync(target, at, ct);
            if (read == 0) throw new CutOffException("The object became shorter while it was read.");
            (target, at) = (target[read..], at + read);
        }
    }
}
