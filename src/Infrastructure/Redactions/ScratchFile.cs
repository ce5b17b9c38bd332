using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>
/// A file while it is made and verified: written once from begin to end, then read as often as needed. On the disk it has no name and is sealed with a key
/// that never leaves this object, so nothing of it outlives the process, however that ends.
/// </summary>
internal sealed class ScratchFile : Stream
{
    private const int PieceBytes = 256 << 10;
    private const int TagBytes = 16;
    private readonly FileStream file;
    private readonly AesGcm seal;
    private readonly byte[] piece = new byte[PieceBytes];
    private readonly byte[] cipher = new byte[PieceBytes + TagBytes];
    private long length;
    private long open = -1;
    private bool whole;

    internal ScratchFile(string folder)
    {
        _ = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, $"{Guid.CreateVersion7():N}.scratch");
        file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        File.Delete(path); // it lives as long as it is open
        var key = RandomNumberGenerator.GetBytes(32);
        seal = new AesGcm(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
    }

    public override bool CanRead => whole;

    public override bool CanSeek => whole;

    public override bool CanWrite => !whole;

    public override long Length => length;

    public override long Position { get; set; }

    /// <summary>No more is written; reading begins.</summary>
    internal void Finish()
    {
        if (whole) return;
        if (length % PieceBytes != 0 || length == 0) Seal();
        (whole, Position) = (true, 0);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (whole) throw new NotSupportedException("It is written once.");
        while (buffer.Length > 0)
        {
            var at = (int)(length % PieceBytes);
            var count = Math.Min(buffer.Length, PieceBytes - at);
            buffer[..count].CopyTo(piece.AsSpan(at));
            (length, Position) = (length + count, length + count);
            buffer = buffer[count..];
            if (length % PieceBytes == 0) Seal();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (!whole) throw new NotSupportedException("It is not written to its end.");
        if (Position >= length || buffer.Length == 0) return 0;
        Open(Position / PieceBytes);
        var from = (int)(Position % PieceBytes);
        var count = (int)Math.Min(Math.Min(buffer.Length, PieceBytes - from), length - Position);
        piece.AsSpan(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => length + offset };

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            seal.Dispose();
            CryptographicOperations.ZeroMemory(piece);
        }

        base.Dispose(disposing);
    }

    private void Seal()
    {
        var index = Math.Max(0, length - 1) / PieceBytes;
        seal.Encrypt(Nonce(index), piece, cipher.AsSpan(0, PieceBytes), cipher.AsSpan(PieceBytes));
        file.Write(cipher);
    }

    private void Open(long index)
    {
        if (open == index) return;
        file.Position = index * cipher.Length;
        file.ReadExactly(cipher);
        seal.Decrypt(Nonce(index), cipher.AsSpan(0, PieceBytes), cipher.AsSpan(PieceBytes), piece);
        open = index;
    }

    private static byte[] Nonce(long index)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce, index);
        return nonce;
    }
}
