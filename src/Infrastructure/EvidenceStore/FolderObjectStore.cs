using System.Runtime.CompilerServices;
using CaseTracker.Application.Abstractions;
using Microsoft.Win32.SafeHandles;

namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>
/// Objects in <c>objects/ab/&lt;id&gt;</c>. An object is linked under its name only when its bytes are durable, and acknowledged only when
/// the name is. One without a row in the database (its use case failed later) is harmless: sealed, nameless, and left alone.
/// </summary>
internal sealed class FolderObjectStore(string name, string root, IDurableDisk disk, StoreCondition condition) : IObjectStore
{
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

    public async Task KeepAsync(SealedFile file, CancellationToken ct)
    {
        Prepare();
        if (Path.GetDirectoryName(file.Path) == Path.GetDirectoryName(temporary.PathOf(file.ObjectId)))
        {
            Publish(file.Path, PathOf(file.ObjectId));
            return;
        }

        var copy = temporary.PathOf(file.ObjectId);
        try
        {
            await CopyAsync(file, copy, ct);
            Publish(copy, PathOf(file.ObjectId));
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
            return Task.FromResult<ISealedBytes?>(new OpenFile(name, File.OpenHandle(PathOf(objectId), FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.Asynchronous)));
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

    private void Publish(string from, string path)
    {
        try
        {
            if (!disk.TryLink(from, path)) throw new DurabilityException("An object of this id exists.");
        }
        catch (IOException e)
        {
            throw new DurabilityException($"Not stored: {e.Message}", e);
        }

        try
        {
            DurableFile.SyncFolder(disk, condition, Path.GetDirectoryName(path)!);
        }
        catch (DurabilityException)
        {
            File.Delete(path); // never acknowledged
            throw;
        }
    }

    private sealed class OpenFile(string copy, SafeFileHandle file) : ISealedBytes
    {
        public string Copy => copy;

        public long Length { get; } = RandomAccess.GetLength(file);

        public ValueTask<int> ReadAsync(Memory<byte> target, long at, CancellationToken ct) => RandomAccess.ReadAsync(file, target, at, ct);

        public void Dispose() => file.Dispose();
    }
}
