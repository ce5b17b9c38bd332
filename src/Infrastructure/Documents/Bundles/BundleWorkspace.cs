using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>A folder for one assembly, for this account only; erased with what is in it.</summary>
internal sealed class BundleWorkspace(string folder) : IDisposable
{
    internal string Folder => folder;

    /// <summary>A folder inside it, made when it is asked for.</summary>
    internal string Part(string name) => Directory.CreateDirectory(Path.Combine(folder, name), BundleWorkspaces.Private).FullName;

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Makes the folders in which exhibits lie in the clear while a bundle is assembled, and erases what a killed host left.</summary>
internal sealed class BundleWorkspaces(DataFolder data, IOptions<BundleOptions> configured, ILogger<BundleWorkspaces> log)
{
    internal const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string InMemory = "/dev/shm";
    private const string Prefix = "casetracker-bundle";

    private string OnDisk => configured.Value.WorkFolder ?? Path.Combine(data.Root, "work");

    /// <param name="bytes">What is going to lie there, about.</param>
    internal BundleWorkspace Open(long bytes)
    {
        var root = configured.Value.WorkFolder is null && HasRoom(bytes) ? InMemory : Directory.CreateDirectory(OnDisk, Private).FullName;
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}");
        return new BundleWorkspace(Directory.CreateDirectory(Path.Combine(root, name), Private).FullName);
    }

    /// <summary>Erases what was left by processes of this machine that are no more.</summary>
    internal int Sweep()
    {
        var erased = 0;
        foreach (var folder in ((string[])[InMemory, OnDisk]).Where(Directory.Exists).SelectMany(root => Directory.EnumerateDirectories(root, $"{Prefix}-{Environment.MachineName}-*")))
        {
            if (IsAlive(folder)) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
                erased++;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogError("What a bundle left behind could not be erased: {Failure}", e.GetType().Name);
            }
        }

        if (erased > 0) log.LogWarning("{Count} folders that a killed assembly had left were erased", erased);
        return erased;
    }

    /// <summary>Twice over: the parts, and the file that is made of them; memory is shared with everything else, so half of it stays free.</summary>
    private static bool HasRoom(long bytes)
    {
        try
        {
            return Directory.Exists(InMemory) && bytes * 4 < new DriveInfo(InMemory).AvailableFreeSpace / 2;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsAlive(string folder) =>
        Path.GetFileName(folder).Split('-') is { Length: > 2 } parts && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && Directory.Exists($"/proc/{process}");
}
