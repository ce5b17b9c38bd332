using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Writes to one upload whose lock the caller holds.</summary>
internal sealed class UploadWriter(IDurableDisk disk, StoreCondition condition, UploadStateFile states, UploadLimits limits, TimeProvider clock)
{
    /// <exception cref="DurabilityException">Nothing beyond the last acknowledged offset is kept for certain.</exception>
    public async Task<AppendOutcome> AppendAsync(
        UploadFolder folder, CaseKey key, Upload upload, long offset, Stream body, UploadChecksum? checksum, CancellationToken ct)
    {
        if (upload.Mark.PlainBytes != offset)
        {
            return new(AppendStatus.WrongOffset, upload.Mark.PlainBytes);
        }

        if (upload.Stored is not null)
        {
            // Complete, and its records are gone: only the empty request of a client that asks again may come.
            return new(await body.ReadAsync(new byte[1], ct) == 0 ? AppendStatus.Appended : AppendStatus.TooLong, upload.Length);
        }

        using var records = upload.Records(key);
        using var file = DurableFile.Open(disk, condition, folder.Records);
        return await new UploadAppend(records, file, upload.Mark, upload.Length, checksum, Commit).RunAsync(body, ct);

        void Commit(UploadMark mark) => states.Save(folder, key, upload with { Mark = mark, ExpiresAt = clock.GetUtcNow() + limits.Expiry });
    }

    /// <exception cref="InvalidOperationException">Bytes are missing yet.</exception>
    public async Task<StoredObject> CompleteAsync(UploadFolder folder, CaseKey key, Upload upload, IEvidenceStore evidence, CancellationToken ct)
    {
        if (upload.Stored is { } before)
        {
            return before;
        }

        if (upload.Mark.PlainBytes != upload.Length)
        {
            throw new InvalidOperationException($"Upload {upload.Id} is at {upload.Mark.PlainBytes} of {upload.Length} bytes.");
        }

        StoredObject stored;
        await using (var plain = new UploadReadStream(folder.Records, upload.Records(key), upload.Mark))
        {
            stored = await evidence.PutAsync(key.CaseId, plain, ct);
        }

        states.Save(folder, key, upload with { Stored = stored, ExpiresAt = clock.GetUtcNow() + limits.Expiry });
        File.Delete(folder.Records);
        return stored;
    }

    /// <summary>
    /// After a kill: whole records beyond the mark are genuine bytes of the client, so they are synced and acknowledged; a torn
    /// one, and those of a request whose checksum was never checked, are cut off.
    /// </summary>
    public Upload Recover(UploadFolder folder, CaseKey key, Upload upload)
    {
        if (upload.Stored is not null || new FileInfo(folder.Records).Length == upload.Mark.FileBytes)
        {
            return upload;
        }

        using var records = upload.Records(key);
        using var file = DurableFile.Open(disk, condition, folder.Records);
        if (file.Length < upload.Mark.FileBytes)
        {
            throw new InvalidDataException($"The records of upload {upload.Id} are shorter than what was acknowledged.");
        }

        var mark = upload.Mark;
        var buffer = new byte[UploadRecords.MaxPlainBytes];
        while (records.TryRead(file.Handle, mark, buffer, out var isUnchecked) is { } next && !isUnchecked)
        {
            mark = next;
        }

        file.Truncate(mark.FileBytes);
        file.Sync();
        var recovered = upload with { Mark = mark };
        states.Save(folder, key, recovered);
        return recovered;
    }
}
