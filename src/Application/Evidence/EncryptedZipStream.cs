using System.Security.Cryptography;

namespace CaseTracker.Application.Evidence;

/// <summary>
/// A zip file of one entry, stored and encrypted under a password that everyone knows: no scanner on the way stops it and no double click runs it. It is made while it
/// is read, in flat memory and of a length known before the first byte. Does not close what it reads from; damage found there ends it before its end.
/// </summary>
internal sealed class EncryptedZipStream : Stream
{
    /// <summary>What malware is customarily sent under.</summary>
    internal const string Password = "infected";

    private readonly Stream plain;
    private readonly ZipFrame frame;
    private readonly ZipSealing sealing;
    private ReadOnlyMemory<byte> ready;
    private long left;
    private bool ended;

    /// <param name="plain">As many bytes as its length says.</param>
    internal EncryptedZipStream(Stream plain, string name, DateTimeOffset at, string password = Password)
    {
        (this.plain, left, frame) = (plain, plain.Length, new ZipFrame(name, plain.Length, at));
        sealing = new ZipSealing(password, RandomNumberGenerator.GetBytes(ZipSealing.SaltLength));
        ready = (byte[])[.. frame.Opening(), .. sealing.Head];
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => frame.Length;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0) return 0;
        if (ready.Length == 0 && left == 0 && !ended) (ready, ended) = ((byte[])[.. sealing.Code(), .. frame.Closing()], true);
        if (ready.Length > 0)
        {
            var now = Math.Min(buffer.Length, ready.Length);
            ready[..now].CopyTo(buffer);
            ready = ready[now..];
            return now;
        }
        if (ended) return 0;
        var count = await plain.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
        if (count == 0) throw new EndOfStreamException("The file ended before its length.");
        sealing.Seal(buffer.Span[..count]);
        left -= count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) sealing.Dispose();
        base.Dispose(disposing);
    }
}
