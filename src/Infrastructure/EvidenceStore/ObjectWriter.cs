using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Seals a stream into a file: while one chunk is hashed, sealed and written, the next is read. Three buffers of 1 MiB, whatever the
/// size: a chunk is sealed only once it is known whether another follows.
/// </summary>
internal sealed class ObjectWriter(DurableFile file, ObjectFormat format) : IDisposable
{
    private readonly IncrementalHash plainHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash storedHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] tag = new byte[Aead.TagBytes];

    public long SizeBytes { get; private set; }

    public string Sha256 => Convert.ToHexStringLower(plainHash.GetCurrentHash());

    public string StoredSha256 => Convert.ToHexStringLower(storedHash.GetCurrentHash());

    public async Task WriteAsync(Stream plain, CancellationToken ct)
    {
        var buffers = Enumerable.Range(0, 3).Select(_ => ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes)).ToArray();
        var sealing = Task.CompletedTask;
        try
        {
            storedHash.AppendData(format.Head);
            file.Append(format.Head);
            var length = await FillAsync(plain, buffers[0], ct);
            for (var index = 0L; ; index++)
            {
                var chunk = buffers[index % 3].AsMemory(0, length);
                length = length < ObjectFormat.ChunkBytes ? 0 : await FillAsync(plain, buffers[(index + 1) % 3], ct);
                await sealing;
                var (at, last) = (index, length == 0);
                sealing = Task.Run(() => Seal(at, last, chunk.Span), ct);
                if (last)
                {
                    await sealing;
                    return;
                }
            }
        }
        finally
        {
            await sealing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // its buffer is still in use until it ends
            Array.ForEach(buffers, b => ArrayPool<byte>.Shared.Return(b, clearArray: true));
        }
    }

    public void Dispose()
    {
        plainHash.Dispose();
        storedHash.Dispose();
    }

    private static async Task<int> FillAsync(Stream source, byte[] buffer, CancellationToken ct) =>
        await source.ReadAtLeastAsync(buffer.AsMemory(0, ObjectFormat.ChunkBytes), ObjectFormat.ChunkBytes, throwOnEndOfStream: false, ct);

    private void Seal(long index, bool last, Span<byte> chunk)
    {
        SizeBytes += chunk.Length;
        plainHash.AppendData(chunk);
        format.Seal(index, last, chunk, tag);
        storedHash.AppendData(chunk);
        storedHash.AppendData(tag);
        file.Append(chunk);
        file.Append(tag);
    }
}
