using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>The plain bytes of an upload up to its durable mark, forwards only, one record in memory. Takes the records over.</summary>
internal sealed class UploadReadStream(string path, UploadRecords records, UploadMark end) : Stream
{
    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, FileOptions.SequentialScan);
    private readonly byte[] record = new byte[UploadRecords.MaxPlainBytes];
    private UploadMark at = UploadMark.Start;
    private ReadOnlyMemory<byte> left;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => end.PlainBytes;

    public override long Position
    {
        get => at.PlainBytes - left.Length;
        set => throw new NotSupportedException();
    }

    /// <exception cref="CryptographicException">The records are not those that were acknowledged.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (left.IsEmpty && at.PlainBytes < end.PlainBytes)
        {
            var next = records.TryRead(file, at, record, out _) ?? throw new CryptographicException($"Record {at.Index} of an upload was altered or is missing.");
            left = record.AsMemory(0, (int)(next.PlainBytes - at.PlainBytes));
            at = next;
            if (at.PlainBytes >= end.PlainBytes && !(at.Index == end.Index && at.Tag.AsSpan().SequenceEqual(end.Tag)))
            {
                throw new CryptographicException("An upload's records end otherwise than acknowledged.");
            }
        }

        var count = Math.Min(buffer.Length, left.Length);
        left.Span[..count].CopyTo(buffer);
        left = left[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            records.Dispose();
            CryptographicOperations.ZeroMemory(record);
        }

        base.Dispose(disposing);
    }
}
