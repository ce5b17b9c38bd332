namespace CaseTracker.Infrastructure.EvidenceStore;

/// <summary>The folder of one upload: <c>state.json</c>, <c>object</c> as far as it came, <c>tail.N</c> and <c>lock</c>.</summary>
internal sealed class UploadFolder(string root, Guid id)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public Guid Id => id;

    public string Path { get; } = System.IO.Path.Combine(root, id.ToString("N"));

    public string State => System.IO.Path.Combine(Path, "state.json");

    public string Object => System.IO.Path.Combine(Path, "object");

    public string Tail(long offset) => System.IO.Path.Combine(Path, $"tail.{offset}");

    public static IEnumerable<UploadFolder> In(string root) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root)
            .Select(path => Guid.TryParseExact(System.IO.Path.GetFileName(path), "N", out var id) ? new UploadFolder(root, id) : null)
            .OfType<UploadFolder>()
        : [];

    /// <summary>Removes what a deletion left behind when it was killed.</summary>
    public static void RemoveDeleted(string root)
    {
        if (Directory.Exists(root))
        {
            foreach (var path in Directory.EnumerateDirectories(root, "*.gone"))
            {
                RemoveAll(path);
            }
        }
    }

    /// <summary>The right to write, against other requests and other processes alike (flock); null while someone else has it.</summary>
    /// <exception cref="DirectoryNotFoundException">The upload is gone.</exception>
    public IDisposable? TryLock()
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(Path, "lock"), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
                UnixCreateMode = OwnerFile,
            });
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="TryLock"/>; null also when the upload is gone.</summary>
    public IDisposable? TryLockIfThere()
    {
        try
        {
            return TryLock();
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gone at once for everybody, also while it is being written: whoever writes finds no folder at the next durable point.</summary>
    public void Delete()
    {
        var gone = $"{Path}.gone";
        try
        {
            Directory.Move(Path, gone);
        }
        catch (DirectoryNotFoundException)
        {
            return; // someone else was faster
        }

        RemoveAll(gone);
    }

    private static void RemoveAll(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // A file appeared meanwhile, or another instance removes it too; the next sweep takes the rest.
        }
    }
}
