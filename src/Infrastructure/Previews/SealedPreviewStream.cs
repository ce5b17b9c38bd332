using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.Previews;

/// <summary>The plain bytes of one sealed part. Each piece knows its number and whether it is the last, so that none can be moved or cut off.</summary>
internal sealed class SealedPreviewStream(FileStream file, ICaseKeys keys, CaseId caseId, Guid files, string part) : Stream
{
    internal const int PieceBytes = 256 << 10;
    private const int SealedBytes = PieceBytes + SealedRecord.OverheadBytes;
    private readonly int pieces = (int)((file.Length + SealedBytes - 1) / SealedBytes);
    private (int Index, byte[] Plain) open = (-1, []);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => Math.Max(0, file.Length - ((long)pieces * SealedRecord.OverheadBytes));

    public override long Position { get; set; }

    internal static int Pieces(int length) => Math.Max(1, (length + PieceBytes - 1) / PieceBytes);

    internal static SealContext Place(Guid files, string part, int index, bool last) => new("previews", $"{part}/{index}{(last ? "/last" : "")}", files);

    /// <summary>Opens the last piece, by which a cut file is told before anything is handed out.</summary>
    /// <exception cref="CryptographicException"/>
    internal async Task ProveAsync(CancellationToken ct)
    {
        try
        {
            _ = await PieceAsync(Math.Max(0, pieces - 1), ct);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.Length == 0) return 0;
        var plain = await PieceAsync((int)(Position / PieceBytes), cancellationToken);
        var from = (int)(Position % PieceBytes);
        var count = Math.Min(buffer.Length, plain.Length - from);
        plain.AsSpan(from, count).CopyTo(buffer.Span);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Pieces are opened without blocking.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        CryptographicOperations.ZeroMemory(open.Plain);
        base.Dispose(disposing);
    }

    private async Task<byte[]> PieceAsync(int index, CancellationToken ct)
    {
        if (open.Index == index) return open.Plain;
        var from = (long)index * SealedBytes;
        var bytes = new byte[Math.Min(SealedBytes, file.Length - from)];
        file.Position = from;
        await file.ReadExactlyAsync(bytes, ct);
        open = (index, await keys.OpenAsync(caseId, bytes, Place(files, part, index, index == pieces - 1), ct));
        return open.Plain;
    }
}
