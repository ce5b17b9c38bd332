using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Seals a stream into a file: while one chunk is hashed, and at the same time sealed and written, the next is read. Four buffers of 1 MiB, whatever the
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
        var buffers = Enumerable.Range(0, 4).Select(_ => ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes)).ToArray();
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
                SizeBytes += chunk.Length;
                sealing = Task.WhenAll(Task.Run(() => plainHash.AppendData(chunk.Span), CancellationToken.None), Task.Run(() => Seal(at, last, chunk.Span, buffers[3]), CancellationToken.None));
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

    private void Seal(long index, bool last, ReadOnlySpan<byte> chunk, byte[] buffer)
    {
        var cipherText = buffer.AsSpan(0, chunk.Length);
        format.Seal(index, last, chunk, cipherText, tag);
        storedHash.AppendData(cipherText);
        storedHash.AppendData(tag);
        file.Append(cipherText);
        file.Append(tag);
    }
}
