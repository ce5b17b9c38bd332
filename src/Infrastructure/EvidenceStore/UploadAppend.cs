using System.Buffers;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// One request's bytes on their way into the records: the next buffer is read while the last one is sealed and written. The caller's
/// <c>commit</c> makes them durable; without a checksum that happens every 64 MiB too, so that a killed server has little to look through.
/// </summary>
internal sealed class UploadAppend(UploadRecords records, DurableFile file, UploadMark from, long length, UploadChecksum? checksum, Action<UploadMark> commit)
{
    private const long CommitEvery = 64L << 20;

    private readonly IncrementalHash? sum = checksum is null ? null : IncrementalHash.CreateHash(NameOf(checksum));
    private readonly UploadMark start = from;
    private UploadMark at = from;
    private UploadMark durable = from;
    private long syncedBytes = from.FileBytes;
    private bool cut;

    public async Task<AppendOutcome> RunAsync(Stream body, CancellationToken ct)
    {
        try
        {
            var tooLong = await PumpAsync(body, ct);
            if (checksum is not null && (cut || tooLong || !CryptographicOperations.FixedTimeEquals(sum!.GetHashAndReset(), checksum.Value)))
            {
                // Bytes that came with a checksum are kept only when it holds.
                file.Truncate(start.FileBytes);
                return new(tooLong ? AppendStatus.TooLong : AppendStatus.ChecksumMismatch, start.PlainBytes);
            }

            Commit();
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

    /// <summary>True when the body holds more than the upload has room for; what came before stays.</summary>
    private async Task<bool> PumpAsync(Stream body, CancellationToken ct)
    {
        byte[] reading = ArrayPool<byte>.Shared.Rent(UploadRecords.MaxPlainBytes), sealing = ArrayPool<byte>.Shared.Rent(UploadRecords.MaxPlainBytes);
        var writing = Task.CompletedTask;
        try
        {
            while (true)
            {
                var count = await FillAsync(body, reading, ct);
                await writing;
                if (at.PlainBytes + count > length)
                {
                    return true;
                }

                if (count > 0)
                {
                    (reading, sealing) = (sealing, reading);
                    var chunk = sealing.AsMemory(0, count);
                    writing = Task.Run(() => Write(chunk.Span), CancellationToken.None);
                }

                if (count < UploadRecords.MaxPlainBytes)
                {
                    await writing;
                    return false;
                }
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
    private async Task<int> FillAsync(Stream body, byte[] buffer, CancellationToken ct)
    {
        var count = 0;
        try
        {
            while (count < UploadRecords.MaxPlainBytes)
            {
                var read = await body.ReadAsync(buffer.AsMemory(count, UploadRecords.MaxPlainBytes - count), ct);
                if (read == 0)
                {
                    break;
                }

                count += read;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            cut = true;
        }

        return count;
    }

    private void Write(Span<byte> plain)
    {
        sum?.AppendData(plain);
        at = records.Append(file, at, plain, isUnchecked: checksum is not null);
        if (checksum is null && at.FileBytes - durable.FileBytes >= CommitEvery)
        {
            Commit();
        }
    }

    private void Commit()
    {
        if (at != durable)
        {
            file.Sync();
            syncedBytes = at.FileBytes;
            commit(at);
            durable = at;
        }
    }
}
