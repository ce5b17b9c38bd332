namespace CaseTracker.Application.Tests.Evidence;

/// <summary>Endless-looking content that is never in memory as a whole; may stop, break or call back on the way.</summary>
public sealed class MadeStream(long length, Func<long, Task>? on = null) : Stream
{
    /// <summary>A prime length: no two chunks are alike.</summary>
    private static readonly byte[] Pattern = TestStore.Bytes(65_521);

    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => position; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (on is not null)
        {
            await on(position);
        }

        var within = (int)(position % Pattern.Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, length - position), Pattern.Length - within);
        Pattern.AsSpan(within, count).CopyTo(buffer.Span);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
