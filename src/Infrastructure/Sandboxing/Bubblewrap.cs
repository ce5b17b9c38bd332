namespace CaseTracker.Infrastructure.Sandboxing;

/// <summary>What every engine is shut in with: no network, no process of the host, no variable, no privilege, and of files only what is named.</summary>
internal static class Bubblewrap
{
    /// <param name="folders">Folders and files to see, read only: where they lie, and where they appear.</param>
    /// <param name="memoryBytes">What may be written to the /tmp in memory; null for the half of the machine's memory that is the default.</param>
    /// <param name="writable">One folder to read and write; null for none.</param>
    public static IReadOnlyList<string> Prefix(string program, IEnumerable<(string From, string To)> folders, long? memoryBytes = null, (string From, string To)? writable = null) =>
    [
        program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        "--clearenv", "--setenv", "LANG", "C.UTF-8", "--setenv", "HOME", "/tmp",
        "--ro-bind", "/usr/lib", "/usr/lib", "--ro-bind-try", "/usr/lib64", "/usr/lib64",
        "--ro-bind", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
        .. memoryBytes is { } bytes ? (IEnumerable<string>)["--size", $"{bytes}"] : [],
        "--tmpfs", "/tmp", "--dev", "/dev",
        .. folders.SelectMany(folder => (IEnumerable<string>)["--ro-bind", folder.From, folder.To]),
        .. writable is var (from, to) ? (IEnumerable<string>)["--bind", from, to] : [],
        "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp", "--", // what is left of the root would be memory without a limit
    ];
}
