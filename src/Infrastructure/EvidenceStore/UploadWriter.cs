using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>Writes to one upload whose lock the caller holds. The bytes go straight into the object that will be kept: sealed, written and synced once.</summary>
internal sealed class UploadWriter(IDurableDisk disk, StoreCondition condition, UploadStateFile states, SealingEvidenceStore evidence, UploadLimits limits, TimeProvider clock)
{
    private readonly UploadHashes known = new();

    /// <exception cref="DurabilityException">Nothing beyond the last acknowledged offset is kept for certain.</exception>
    public async Task<AppendOutcome> AppendAsync(
        UploadFolder folder, CaseKey key, Upload upload, long offset, Stream body, UploadChecksum? checksum, CancellationToken ct)
    {
        if (upload.Mark.PlainBytes != offset) return new(AppendStatus.WrongOffset, upload.Mark.PlainBytes);

        // Complete: only the empty request of a client that asks again may come.
        if (offset == upload.Length) return new(await body.ReadAsync(new byte[1], ct) == 0 ? AppendStatus.Appended : AppendStatus.TooLong, offset);

        using var file = DurableFile.Open(disk, condition, folder.Object);
        using var format = UploadObject.FormatOf(new HandleStream(file.Handle), key, upload);
        file.Truncate(upload.Mark.FileBytes); // what a killed server wrote and never acknowledged
        var hashes = known.Take(upload.Id, upload.Mark.Chunks) ?? (upload.Mark.Chunks == 0 ? new ObjectHashes(format.Head) : null);
        using var appender = new ObjectAppender(file, format, hashes);
        var append = new UploadAppend(appender, file, upload.Mark, upload.Length, checksum, clock, Commit);
        try
        {
            return await append.RunAsync(UploadTail.Load(folder, key, upload.Mark), body, ct);
        }
        finally
        {
            if (hashes is not null && hashes.Chunks == append.Durable.Chunks) known.Keep(upload.Id, hashes);
            else hashes?.Dispose();
        }

        void Commit(UploadMark former, UploadMark mark, ReadOnlySpan<byte> tail)
        {
            UploadTail.Save(disk, condition, folder, key, mark, tail);
            states.Save(folder, key, upload with { Mark = mark, ExpiresAt = clock.GetUtcNow() + limits.Expiry });
            UploadTail.Forget(folder, former);
        }
    }

    /// <summary>Killed in the middle of it and called again, it keeps the same object.</summary>
    /// <exception cref="InvalidOperationException">Bytes are missing yet.</exception>
    public async Task<StoredObject> CompleteAsync(UploadFolder folder, CaseKey key, Upload upload, CancellationToken ct)
    {
        if (upload.Stored is { } before) return before;
        if (upload.Mark.PlainBytes != upload.Length) throw new InvalidOperationException($"Upload {upload.Id} is at {upload.Mark.PlainBytes} of {upload.Length} bytes.");

        condition.RequireWritable();
        await evidence.PrepareAsync(ct);
        UploadObject.Close(folder);
        await using var file = File.OpenRead(folder.Object);
        using var format = UploadObject.FormatOf(file, key, upload);
        using var hashes = known.Take(upload.Id, upload.Mark.Chunks) ?? await UploadObject.HashAsync(file, format, upload, ct);
        var stored = new StoredObject(upload.ObjectId, upload.Length, hashes.Sha256, hashes.StoredSha256);
        await evidence.KeepAsync(new SealedFile(stored.ObjectId, folder.Object, file.Length, stored.CipherSha256, () => File.OpenRead(folder.Object)), ct);
        states.Save(folder, key, upload with { Stored = stored, ExpiresAt = clock.GetUtcNow() + limits.Expiry });
        File.Delete(folder.Object);
        return stored;
    }
}
