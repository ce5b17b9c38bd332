using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// A folder per upload below <c>uploads</c>. Offsets told to a client are always durable; whoever is killed in between loses nothing that was
/// acknowledged. Completing remembers the object before it answers; killed before that, a second call keeps the same one.
/// </summary>
internal sealed class FolderUploadStore(
    DataFolder data, CaseKeyRing keys, SealingEvidenceStore evidence, IDurableDisk disk, StoreCondition condition, UploadLimits limits, TimeProvider clock) : IUploadStore
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(100);

    private readonly UploadStateFile states = new(disk, condition);
    private readonly UploadWriter writer = new(disk, condition, new UploadStateFile(disk, condition), evidence, limits, clock);

    /// <exception cref="ArgumentOutOfRangeException">The length is negative or above the limit: the caller checks before.</exception>
    public async Task<UploadState> CreateAsync(UserId owner, CaseId caseId, ExhibitId exhibitId, string fileName, long length, string? claimedSha256, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, limits.MaxBytes);
        condition.RequireWritable();
        using var key = await keys.TakeOrMakeAsync(caseId, ct);
        var (id, objectId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var folder = FolderOf(id);
        _ = Directory.CreateDirectory(folder.Path, OwnerFolder);
        var mark = await UploadObject.BeginAsync(disk, condition, folder, key, objectId, length);
        var upload = new Upload(id, owner.Value, caseId.Value, exhibitId.Value, fileName, length, claimedSha256?.ToLowerInvariant(), Expiry(), objectId, mark, Stored: null);
        states.Save(folder, key, upload);
        DurableFile.SyncFolder(disk, condition, data.Uploads);
        return upload.Shown;
    }

    public async Task<UploadState?> FindAsync(Guid id, UserId owner, CancellationToken ct)
    {
        var folder = FolderOf(id);
        using var key = await KeyOfAsync(folder, ct);
        return Load(folder, key, owner)?.Shown;
    }

    public async Task<AppendOutcome> AppendAsync(Guid id, UserId owner, long offset, Stream body, UploadChecksum? checksum, CancellationToken ct)
    {
        condition.RequireWritable();
        var folder = FolderOf(id);
        using var key = await KeyOfAsync(folder, ct);
        if (Load(folder, key, owner) is null)
        {
            return new(AppendStatus.NotFound, 0);
        }

        try
        {
            using var held = folder.TryLock();
            return held is null ? new(AppendStatus.Locked, 0)
                : Load(folder, key, owner) is { } upload ? await writer.AppendAsync(folder, key!, upload, offset, body, checksum, ct)
                : new(AppendStatus.NotFound, 0);
        }
        catch (IOException e) when (e is DirectoryNotFoundException or FileNotFoundException)
        {
            return new(AppendStatus.NotFound, 0); // deleted meanwhile
        }
    }

    /// <exception cref="InvalidOperationException">Absent, someone else's, or not complete yet: the caller asks <see cref="FindAsync"/> before.</exception>
    public async Task<StoredObject> CompleteAsync(Guid id, UserId owner, CancellationToken ct)
    {
        var folder = FolderOf(id);
        using var key = await KeyOfAsync(folder, ct) ?? throw new InvalidOperationException($"No upload {id}.");
        using var held = await LockAsync(folder, ct);
        var upload = Load(folder, key, owner) ?? throw new InvalidOperationException($"No upload {id}.");
        return await writer.CompleteAsync(folder, key, upload, ct);
    }

    public async Task DeleteAsync(Guid id, UserId owner, CancellationToken ct)
    {
        var folder = FolderOf(id);
        using var key = await KeyOfAsync(folder, ct);
        if (Load(folder, key, owner) is not null)
        {
            folder.Delete();
        }
    }

    public Task<int> SweepAsync(CancellationToken ct)
    {
        UploadFolder.RemoveDeleted(data.Uploads);
        var swept = UploadFolder.In(data.Uploads)
            .Where(folder => UploadStateFile.ExpiryOf(folder, limits.Expiry) <= clock.GetUtcNow())
            .Count(folder => !ct.IsCancellationRequested && DeleteUnlessWritten(folder));
        return Task.FromResult(swept);
    }

    private static bool DeleteUnlessWritten(UploadFolder folder)
    {
        using var held = folder.TryLockIfThere();
        if (held is not null)
        {
            folder.Delete();
        }

        return held is not null;
    }

    private UploadFolder FolderOf(Guid id) => new(data.Uploads, id);

    private DateTimeOffset Expiry() => clock.GetUtcNow() + limits.Expiry;

    private async Task<CaseKey?> KeyOfAsync(UploadFolder folder, CancellationToken ct) =>
        UploadStateFile.FindCase(folder) is { } caseId ? await keys.TakeAsync(caseId, ct) : null;

    private Upload? Load(UploadFolder folder, CaseKey? key, UserId owner) =>
        key is not null && UploadStateFile.Load(folder, key) is { } upload && upload.OwnerId == owner.Value && upload.ExpiresAt > clock.GetUtcNow() ? upload : null;

    private async Task<IDisposable> LockAsync(UploadFolder folder, CancellationToken ct)
    {
        while (true)
        {
            if (folder.TryLock() is { } held)
            {
                return held;
            }

            await Task.Delay(LockPoll, clock, ct);
        }
    }
}
