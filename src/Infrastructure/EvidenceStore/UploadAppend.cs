using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// One request's bytes on their way into the object: the next chunk is read while the last one is sealed and written. The caller's
/// <c>commit</c> makes them durable; without a checksum that happens every 64 MiB and every two seconds too, so that a killed server loses little.
/// </summary>
internal sealed class UploadAppend(ObjectAppender appender, DurableFile file, UploadMark from, long length, UploadChecksum? checksum, TimeProvider clock, CommitUpload commit)
{
    private const long CommitEvery = 64L << 20;
    private static readonly TimeSpan CommitAfter = TimeSpan.FromSeconds(2);

    private readonly IncrementalHash? sum = checksum is null ? null : IncrementalHash.CreateHash(NameOf(checksum));
    private readonly UploadMark start = from;
    private UploadMark at = from;
    private UploadMark durable = from;
    private long syncedBytes = from.FileBytes;
    private long durableSince = clock.GetTimestamp();
    private bool cut;

    /// <summary>How far the bytes are durable.</summary>
    public UploadMark Durable => durable;

    /// <param name="tail">The bytes that wait for the rest of their chunk.</param>
    public async Task<AppendOutcome> RunAsync(byte[] tail, Stream body, CancellationToken ct)
    {
        try
        {
            var (tooLong, rest) = await PumpAsync(tail, body, ct);
            if (checksum is not null && (cut || tooLong || !CryptographicOperations.FixedTimeEquals(sum!.GetHashAndReset(), checksum.Value)))
            {
                // Bytes that came with a checksum are kept only when it holds.
                file.Truncate(start.FileBytes);
                return new(tooLong ? AppendStatus.TooLong : AppendStatus.ChecksumMismatch, start.PlainBytes);
            }

            Commit(rest);
            return new(tooLong ? AppendStatus.TooLong : AppendStatus.Appended, durable.PlainBytes);
        }
        catch
        {
            // What was not synced must not be found later: after a failed fsync the page cache still shows it as if it were on disk.
            file.Truncate(syncedBytes);
            throw;
        }
        finally
        {
            sum?.Dispose();
        }
    }

    private static HashAlgorithmName NameOf(UploadChecksum checksum) => checksum.Algorithm switch
    {
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        _ => throw new ArgumentException($"Unknown checksum algorithm {checksum.Algorithm}.", nameof(checksum)),
    };

    /// <returns>Whether the body holds more than the upload has room for, and the bytes after the last whole chunk; what came before stays.</returns>
    private async Task<(bool TooLong, byte[] Tail)> PumpAsync(byte[] tail, Stream body, CancellationToken ct)
    {
        byte[] reading = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes), sealing = ArrayPool<byte>.Shared.Rent(ObjectFormat.ChunkBytes);
        var writing = Task.CompletedTask;
        try
        {
            tail.CopyTo(reading, 0);
            for (var (begun, offset) = (tail.Length, start.SealedBytes); ; begun = 0)
            {
                var count = await FillAsync(body, reading, begun, ct);
                await writing;
                if (offset + count > length) return (true, []);
                sum?.AppendData(reading, begun, count - begun);
                var last = offset + count == length;
                if (count < ObjectFormat.ChunkBytes && !(last && count > 0))
                {
                    at = at.With(reading.AsSpan(0, count));
                    return (false, reading[..count]);
                }

                (reading, sealing) = (sealing, reading);
                writing = WriteAsync(sealing.AsMemory(0, count), last);
                offset += count;
            }
        }
        finally
        {
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(reading, clearArray: true);
            ArrayPool<byte>.Shared.Return(sealing, clearArray: true);
        }
    }

    /// <summary>Reads until full or at the end. A connection that breaks is an end too: what arrived is kept.</summary>
    /// <returns>How many bytes stand in the buffer now.</returns>
    private async Task<int> FillAsync(Stream body, byte[] buffer, int begun, CancellationToken ct)
    {
        var count = begun;
        try
        {
            while (count < ObjectFormat.ChunkBytes && await body.ReadAsync(buffer.AsMemory(count, ObjectFormat.ChunkBytes - count), ct) is > 0 and var read) count += read;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            cut = true;
        }

        return count;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> chunk, bool last)
    {
        at = at.After(chunk.Length, await appender.AppendAsync(at.Chunks, last, chunk));
        if (checksum is null && (at.FileBytes - durable.FileBytes >= CommitEvery || clock.GetElapsedTime(durableSince) >= CommitAfter)) Commit([]);
    }

    private void Commit(byte[] tail)
    {
        if (at.PlainBytes == durable.PlainBytes) return;
        if (at.Chunks != durable.Chunks) file.Sync();
        syncedBytes = at.FileBytes; // from here on the state may name them, whether or not it says so
        commit(durable, at, tail);
        (durable, durableSince) = (at, clock.GetTimestamp());
    }
}

/// <summary>Makes it known that an upload is further than it was.</summary>
internal delegate void CommitUpload(UploadMark former, UploadMark mark, ReadOnlySpan<byte> tail);
