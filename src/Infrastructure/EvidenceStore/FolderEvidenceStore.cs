using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Keys;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Objects in <c>evidence/objects/ab/&lt;id&gt;</c>. An object is linked under its name only when its bytes are durable, and acknowledged only when
/// the name is. One without a row in the database (its use case failed later) is harmless: sealed, nameless, and left alone.
/// </summary>
internal sealed class FolderEvidenceStore(DataFolder folder, CaseKeyRing keys, IDurableDisk disk, StoreCondition condition) : IEvidenceStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly Lock preparing = new();
    private bool prepared;

    internal string Root => folder.Evidence;

    private string Temporary => Path.Combine(Root, "tmp");

    internal string Objects => Path.Combine(folder.Evidence, "objects");

    public async Task<StoredObject> PutAsync(CaseId caseId, Stream plain, CancellationToken ct)
    {
        condition.RequireWritable();
        Prepare();
        var id = Guid.CreateVersion7();
        var temporary = Path.Combine(Temporary, id.ToString("N"));
        using var caseKey = await keys.TakeOrMakeAsync(caseId, ct);
        using var format = ObjectFormat.New(caseKey, id);
        try
        {
            using var file = DurableFile.CreateNew(disk, condition, temporary);
            using var writer = new ObjectWriter(file, format);
            await writer.WriteAsync(plain, ct);
            file.Sync();
            condition.RequireWritable(); // another object's sync may have failed meanwhile: this device is not to be trusted
            Publish(temporary, PathOf(id));
            return new StoredObject(id, writer.SizeBytes, writer.Sha256, writer.StoredSha256);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public async Task<Stream> OpenReadAsync(CaseId caseId, Guid objectId, CancellationToken ct)
    {
        var path = PathOf(objectId);
        if (!File.Exists(path))
        {
            throw new EvidenceMissingException(objectId);
        }

        using var caseKey = await keys.TakeAsync(caseId, ct);
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous);
        try
        {
            return await SealedObjectStream.OpenAsync(file, caseKey, objectId, ct);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Makes the folders, durably and all at once: a folder made by another instance a moment ago might not be durable yet when we
    /// acknowledge an object in it. Then removes what a killed instance left half written.
    /// </summary>
    public void Prepare()
    {
        lock (preparing)
        {
            if (prepared)
            {
                return;
            }

            _ = Directory.CreateDirectory(Temporary, OwnerOnly);
            for (var shard = 0; shard <= byte.MaxValue; shard++)
            {
                _ = Directory.CreateDirectory(Path.Combine(Objects, shard.ToString("x2", null)), OwnerOnly);
            }

            foreach (var made in new[] { Objects, Root, folder.Root }) DurableFile.SyncFolder(disk, condition, made);

            foreach (var left in Directory.EnumerateFiles(Temporary))
            {
                DeleteUnlessInUse(left);
            }

            prepared = true;
        }
    }

    /// <summary>Sharded by the id's last byte: the first ones of a version 7 id are the time.</summary>
    internal string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(Objects, name[^2..], name);
    }

    private static void DeleteUnlessInUse(string path)
    {
        try
        {
            using var unlocked = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            File.Delete(path);
        }
        catch (IOException)
        {
            // Another instance writes it.
        }
    }

    private void Publish(string temporary, string path)
    {
        if (!TryLink(temporary, path))
        {
            throw new DurabilityException("An object of this id exists.");
        }

        try
        {
            DurableFile.SyncFolder(disk, condition, Path.GetDirectoryName(path)!);
        }
        catch (DurabilityException)
        {
            File.Delete(path);
            throw;
        }
    }

    private bool TryLink(string temporary, string path)
    {
        try
        {
            return disk.TryLink(temporary, path);
        }
        catch (IOException e)
        {
            throw new DurabilityException($"Not stored: {e.Message}", e);
        }
    }
}
