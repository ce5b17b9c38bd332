using System.Security.Cryptography;

namespace CaseTracker.Application.Evidence;

/// <summary>
/// Measures the SHA-256 of what is read. Read from begin to end, the last bytes are handed out only when it is the recorded one, so
/// that a receiver of false bytes ends with a cut transfer, never with a whole file. A read that jumps proves nothing of the
/// whole; the store still proves each chunk. Does not close <paramref name="inner"/>.
/// </summary>
/// <param name="measured">Told of the SHA-256 of the whole, before the last bytes are handed out.</param>
internal sealed class ProvenStream(Stream inner, string sha256, Func<string, Task> measured) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long hashed;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <exception cref="CryptographicException">These are not the bytes that were recorded.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var inOrder = inner.Position == hashed;
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (inOrder && count > 0)
        {
            hash.AppendData(buffer.Span[..count]);
            hashed += count;
            if (hashed == Length)
            {
                var whole = Convert.ToHexStringLower(hash.GetCurrentHash());
                await measured(whole);
                if (whole != sha256) throw new CryptographicException("The stored bytes are not those that were recorded.");
            }
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("Evidence is never changed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Evidence is never changed.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }
}
