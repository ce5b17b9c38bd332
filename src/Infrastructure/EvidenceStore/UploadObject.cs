using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>The object an upload is becoming, as a file in the upload's folder.</summary>
internal static class UploadObject
{
    private const UnixFileMode Writable = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the head, and the only chunk of an empty file: no byte will come to make one.</summary>
    /// <exception cref="Application.Abstractions.DurabilityException">It is not durable.</exception>
    public static async Task<UploadMark> BeginAsync(IDurableDisk disk, StoreCondition condition, UploadFolder folder, CaseKey key, Guid objectId, long length)
    {
        using var file = DurableFile.CreateNew(disk, condition, folder.Object, Writable);
        using var format = ObjectFormat.New(key, objectId);
        using var appender = new ObjectAppender(file, format, hashes: null);
        file.Append(format.Head);
        var mark = length > 0 ? UploadMark.Start : UploadMark.Start.After(0, await appender.AppendAsync(0, last: true, default));
        file.Sync();
        return mark;
    }

    /// <exception cref="InvalidDataException">It is shorter than what was acknowledged.</exception>
    /// <exception cref="CryptographicException">It is not this upload's.</exception>
    public static ObjectFormat FormatOf(Stream file, CaseKey key, Upload upload)
    {
        if (file.Length < upload.Mark.FileBytes) throw new InvalidDataException($"The object of upload {upload.Id} is shorter than what was acknowledged.");
        var head = new byte[ObjectFormat.HeadBytes];
        file.Position = 0;
        file.ReadExactly(head);
        return ObjectFormat.Of(key, upload.ObjectId, head);
    }

    /// <summary>Hashes what is there, when it was not hashed as it came.</summary>
    /// <exception cref="CryptographicException">The chunks are not those that were acknowledged.</exception>
    public static async Task<ObjectHashes> HashAsync(Stream file, ObjectFormat format, Upload upload, CancellationToken ct)
    {
        var hashes = new ObjectHashes(format.Head);
        byte[] stored = ArrayPool<byte>.Shared.Rent(ObjectFormat.StoredChunkBytes), plain = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes);
        try
        {
            var mark = UploadMark.Start;
            for (file.Position = ObjectFormat.HeadBytes; mark.Chunks < upload.Mark.Chunks;)
            {
                var count = (int)Math.Min(ObjectFormat.ChunkBytes, upload.Mark.SealedBytes - mark.SealedBytes);
                var chunk = stored.AsMemory(0, count + ObjectFormat.ChunkOverheadBytes);
                await file.ReadExactlyAsync(chunk, ct);
                format.Open(mark.Chunks, mark.Chunks == upload.Mark.Chunks - 1, chunk.Span, plain.AsSpan(0, count));
                hashes.Stored.AppendData(chunk.Span);
                hashes.Plain.AppendData(plain, 0, count);
                mark = mark.After(count, chunk.Span[^Aead.TagBytes..]);
            }

            if (!mark.Chain.AsSpan().SequenceEqual(upload.Mark.Chain)) throw new CryptographicException("An upload's chunks are not those that were acknowledged.");
            hashes.Chunks = mark.Chunks;
            return hashes;
        }
        catch
        {
            hashes.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stored);
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }

    /// <summary>From now on only its owner may read it, and nobody write.</summary>
    public static void Close(UploadFolder folder) => File.SetUnixFileMode(folder.Object, UnixFileMode.UserRead);
}
