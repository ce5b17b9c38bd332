using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// The plain bytes of a stored object, seekable, one chunk in memory; nothing of a chunk is handed out before it proved genuine. A chunk
/// that one copy does not give is taken from the next: all copies hold the same sealed bytes.
/// </summary>
internal sealed class SealedObjectStream(SealedCopies copies) : Stream, IReadsFromCopy
{
    private readonly byte[] chunk = new byte[Math.Min(copies.Current.Length, ObjectFormat.ChunkBytes)];
    private long loaded = -1;
    private int loadedBytes;

    public string Copy => copies.Current.Name;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = copies.Current.Length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var (index, within) = Math.DivRem(Position, ObjectFormat.ChunkBytes);
        if (index != loaded)
        {
            loaded = -1; // until it is genuine, nothing is loaded
            loadedBytes = await copies.ReadChunkAsync(index, chunk, cancellationToken);
            loaded = index;
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
            copies.Dispose();
            CryptographicOperations.ZeroMemory(chunk);
        }

        base.Dispose(disposing);
    }
}
