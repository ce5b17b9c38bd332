namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>Where one private cluster lies, and the account that its files belong to.</summary>
/// <param name="Folder">Without symbolic links, so that the server's command line names it the same way every time.</param>
internal sealed record ClusterSite(string Folder, ServerAccount Account)
{
    /// <summary>Only root makes clusters here: see <see cref="RelocateAsync"/>.</summary>
    private const string Elsewhere = "/var/lib/casetracker";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Others may pass through to what is theirs, but see no names.</summary>
    private const UnixFileMode Passage = Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public string Data => Path.Combine(Folder, "data");

    /// <summary>The owner's password, mode 0400.</summary>
    public string Password => Path.Combine(Folder, "password");

    public string Log => Path.Combine(Folder, "server.log");

    public string Sockets { get; } = SocketFolder.For(Folder);

    /// <summary>The version that made the cluster; null when there is none yet.</summary>
    public async Task<int?> MajorAsync(CancellationToken ct)
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? int.Parse(await File.ReadAllTextAsync(file, ct), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Makes the data folder when it is missing; the locks lie in it, so this comes first.</summary>
    public static void CreateRoot(DataFolder folder)
    {
        if (!Directory.Exists(folder.Root))
        {
            Directory.CreateDirectory(folder.Root, Passage);
        }
    }

    /// <summary>Makes or finds the cluster's folder and sees to it that the server's account can enter it.</summary>
    public static async Task<ClusterSite> PrepareAsync(DataFolder folder, CancellationToken ct)
    {
        if (!Directory.Exists(folder.Postgres))
        {
            Directory.CreateDirectory(folder.Postgres, Private);
        }

        var account = await ServerAccount.ForThisHost().OwnerOfAsync(folder.Postgres, ct);
        if (!await CanEnterAsync(folder, account, ct) && !await OpenPassageAsync(folder, account, ct))
        {
            await RelocateAsync(folder, account, ct);
        }

        return new(Posix.RealPath(folder.Postgres), account);
    }

    private static Task<bool> CanEnterAsync(DataFolder folder, ServerAccount account, CancellationToken ct) =>
        account.CanEnterAsync(Posix.RealPath(folder.Postgres), ct);

    /// <summary>When only our own folder is shut, others may pass through it: each of its parts has a mode of its own.</summary>
    private static async Task<bool> OpenPassageAsync(DataFolder folder, ServerAccount account, CancellationToken ct)
    {
        var parent = Path.GetDirectoryName(Posix.RealPath(folder.Root));
        if (parent is null || !await account.CanEnterAsync(parent, ct))
        {
            return false;
        }

        File.SetUnixFileMode(folder.Root, File.GetUnixFileMode(folder.Root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return await CanEnterAsync(folder, account, ct);
    }

    /// <summary>
    /// Root's home is shut to every other account, and the server may not run as root: the cluster then lies under /var/lib
    /// and the data folder holds a link to it.
    /// </summary>
    private static async Task RelocateAsync(DataFolder folder, ServerAccount account, CancellationToken ct)
    {
        if (Directory.EnumerateFileSystemEntries(folder.Postgres).Any())
        {
            throw new InvalidOperationException($"The account {account.Name ?? Environment.UserName} can no longer enter {folder.Postgres}: check the modes of the folders above it.");
        }

        Directory.CreateDirectory(Elsewhere, Passage);
        var place = Path.Combine(Elsewhere, Guid.CreateVersion7().ToString("N"));
        Directory.CreateDirectory(place, Private);
        await account.OwnAsync(place, ct);
        Directory.Delete(folder.Postgres);
        Directory.CreateSymbolicLink(folder.Postgres, place);
    }
}
