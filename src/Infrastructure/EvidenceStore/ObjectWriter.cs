using System.Buffers;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Seals a stream of unknown length into a file: while one chunk is hashed, sealed and written, the next is read. A chunk is sealed only once it is
/// known whether another follows.
/// </summary>
internal sealed class ObjectWriter(DurableFile file, ObjectFormat format) : IDisposable
{
    private readonly ObjectHashes hashes = new(format.Head);

    public long SizeBytes { get; private set; }

    public string Sha256 => hashes.Sha256;

    public string StoredSha256 => hashes.StoredSha256;

    public async Task WriteAsync(Stream plain, CancellationToken ct)
    {
        byte[] current = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes), next = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes), sealing = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes);
        var writing = Task.CompletedTask;
        using var appender = new ObjectAppender(file, format, hashes);
        try
        {
            file.Append(format.Head);
            var length = await FillAsync(plain, current, ct);
            for (var index = 0L; ; index++)
            {
                var following = length < ObjectFormat.ChunkBytes ? 0 : await FillAsync(plain, next, ct);
                await writing;
                (sealing, current, next) = (current, next, sealing);
                SizeBytes += length;
                writing = appender.AppendAsync(index, following == 0, sealing.AsMemory(0, length));
                if ((length = following) == 0)
                {
                    await writing;
                    return;
                }
            }
        }
        finally
        {
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // its buffer is still in use until it ends
            foreach (var buffer in (byte[][])[current, next, sealing]) ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    public void Dispose() => hashes.Dispose();

    private static async Task<int> FillAsync(Stream source, byte[] buffer, CancellationToken ct) =>
        await source.ReadAtLeastAsync(buffer.AsMemory(0, ObjectFormat.ChunkBytes), ObjectFormat.ChunkBytes, throwOnEndOfStream: false, ct);
}
