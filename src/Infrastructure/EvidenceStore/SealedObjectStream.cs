using System.Security.Cryptography;
using CaseTracker.Infrastructure.Keys;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>The plain bytes of a stored object, seekable, one chunk in memory; nothing of a chunk is handed out before it proved genuine.</summary>
internal sealed class SealedObjectStream : Stream
{
    private readonly SafeFileHandle file;
    private readonly ObjectFormat format;
    private readonly long chunks;
    private readonly byte[] chunk;
    private readonly byte[] tag = new byte[Aead.TagBytes];
    private long loaded = -1;
    private int loadedBytes;

    private SealedObjectStream(SafeFileHandle file, ObjectFormat format, long chunks, long length)
    {
        (this.file, this.format, this.chunks, Length) = (file, format, chunks, length);
        chunk = new byte[Math.Min(length, ObjectFormat.ChunkBytes)];
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    /// <summary>Takes the handle over. Authenticates the last chunk, so that the length is proven before anyone is told it.</summary>
    /// <exception cref="CryptographicException">Cut off, altered, swapped, or of another case.</exception>
    public static async Task<SealedObjectStream> OpenAsync(SafeFileHandle file, CaseKey caseKey, Guid objectId, CancellationToken ct)
    {
        var (chunks, length) = ObjectFormat.Measure(objectId, RandomAccess.GetLength(file));
        var head = new byte[ObjectFormat.HeadBytes];
        await FillAsync(file, head, 0, ct);
        var stream = new SealedObjectStream(file, ObjectFormat.Of(caseKey, objectId, head), chunks, length);
        await stream.LoadAsync(chunks - 1, ct);
        return stream;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var (index, within) = Math.DivRem(Position, ObjectFormat.ChunkBytes);
        if (index != loaded)
        {
            await LoadAsync(index, cancellationToken);
        }

        var count = Math.Min(buffer.Length, loadedBytes - (int)within);
        chunk.AsMemory((int)within, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        return Position = target;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("Evidence is never changed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Evidence is never changed.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            format.Dispose();
            CryptographicOperations.ZeroMemory(chunk);
        }

        base.Dispose(disposing);
    }

    private static async Task FillAsync(SafeFileHandle file, Memory<byte> target, long at, CancellationToken ct)
    {
        while (!target.IsEmpty)
        {
            var read = await RandomAccess.ReadAsync(file, target, at, ct);
            if (read == 0)
            {
                throw new CryptographicException("The object became shorter while it was read.");
            }

            (target, at) = (target[read..], at + read);
        }
    }

    private async Task LoadAsync(long index, CancellationToken ct)
    {
        loaded = -1; // until it is genuine, nothing is loaded
        var at = ObjectFormat.HeadBytes + (index * ObjectFormat.StoredChunkBytes);
        loadedBytes = (int)Math.Min(ObjectFormat.ChunkBytes, Length - (index * ObjectFormat.ChunkBytes));
        await FillAsync(file, chunk.AsMemory(0, loadedBytes), at, ct);
        await FillAsync(file, tag, at + loadedBytes, ct);
        format.Open(index, index == chunks - 1, chunk.AsSpan(0, loadedBytes), tag);
        loaded = index;
    }
}
