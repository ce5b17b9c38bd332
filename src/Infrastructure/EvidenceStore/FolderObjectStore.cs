using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Objects in <c>objects/ab/&lt;id&gt;</c>. An object is linked under its name only when its bytes are durable, and acknowledged only when
/// the name is. One without a row in the database (its use case failed later) is harmless: sealed, nameless, and left alone.
/// </summary>
internal sealed class FolderObjectStore(string name, string root, IDurableDisk disk, StoreCondition condition) : IObjectStore
{
    private const int OtherFileSystem = 18; // EXDEV

    private readonly Lock preparing = new();
    private readonly TemporaryFolder temporary = new(Path.Combine(root, "tmp"));
    private bool prepared;

    public string Name => name;

    private string Objects => Path.Combine(root, "objects");

    public string NameOf(Guid objectId) => Path.GetRelativePath(root, PathOf(objectId));

    public Task PrepareAsync(CancellationToken ct)
    {
        Prepare();
        return Task.CompletedTask;
    }

    /// <remarks>The main place takes the file over by giving it a second name; every other one copies it, as the main one does from another file system.</remarks>
    public async Task KeepAsync(SealedFile file, CancellationToken ct)
    {
        Prepare();
        if (name == IObjectStore.Main && await TryPublishAsync(file.Path, file, ct)) return;
        var copy = temporary.PathOf(file.ObjectId);
        try
        {
            await CopyAsync(file, copy, ct);
            if (!await TryPublishAsync(copy, file, ct)) throw new DurabilityException("Not stored: the place is spread over several file systems.");
        }
        finally
        {
            File.Delete(copy);
        }
    }

    public Task<ISealedBytes?> FindAsync(Guid objectId, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<ISealedBytes?>(new FileSealedBytes(name, File.OpenHandle(PathOf(objectId), FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<ISealedBytes?>(null);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException("The object may not be read.", e);
        }
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(Objects)) yield break;
        foreach (var path in Directory.EnumerateFiles(Objects, "*", SearchOption.AllDirectories)) yield return Path.GetRelativePath(root, path);
    }

    /// <summary>
    /// Makes the folders, durably and all at once: a folder made by another instance a moment ago might not be durable yet when we
    /// acknowledge an object in it. Then removes what a killed instance left half written.
    /// </summary>
    public void Prepare()
    {
        lock (preparing)
        {
            if (prepared) return;
            temporary.Make();
            for (var shard = 0; shard <= byte.MaxValue; shard++)
                _ = Directory.CreateDirectory(Path.Combine(Objects, shard.ToString("x2", null)), TemporaryFolder.OwnerOnly);
            foreach (var made in new[] { Objects, root, Path.GetDirectoryName(root)! }) DurableFile.SyncFolder(disk, condition, made);
            _ = temporary.Sweep();
            prepared = true;
        }
    }

    /// <summary>Sharded by the id's last byte: the first ones of a version 7 id are the time.</summary>
    internal string PathOf(Guid id)
    {
        var file = id.ToString("N");
        return Path.Combine(Objects, file[^2..], file);
    }

    private async Task CopyAsync(SealedFile file, string to, CancellationToken ct)
    {
        await using var source = file.Open();
        using var target = DurableFile.CreateNew(disk, condition, to);
        var buffer = new byte[ObjectFormat.ChunkBytes];
        while (await source.ReadAsync(buffer, ct) is > 0 and var count) target.Append(buffer.AsSpan(0, count));
        if (target.Length != file.Length) throw new DurabilityException("The copy is not as long as the object.");
        target.Sync();
        condition.RequireWritable();
    }

    /// <summary>False when the file lies on another file system. The same bytes under that name already are the answer to an earlier call, whose caller was killed.</summary>
    private async Task<bool> TryPublishAsync(string from, SealedFile file, CancellationToken ct)
    {
        var path = PathOf(file.ObjectId);
        bool linked;
        try
        {
            linked = disk.TryLink(from, path);
        }
        catch (IOException e) when (e.HResult == OtherFileSystem)
        {
            return false;
        }
        catch (IOException e)
        {
            throw new DurabilityException($"Not stored: {e.Message}", e);
        }

        if (!linked && !await IsAsync(path, file.Sha256, ct)) throw new DurabilityException("Another object of this id exists.");
        try
        {
            DurableFile.SyncFolder(disk, condition, Path.GetDirectoryName(path)!);
            return true;
        }
        catch (DurabilityException) when (linked)
        {
            File.Delete(path); // never acknowledged
            throw;
        }
    }

    private static async Task<bool> IsAsync(string path, string sha256, CancellationToken ct)
    {
        await using var there = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(there, ct)) == sha256;
    }
}
