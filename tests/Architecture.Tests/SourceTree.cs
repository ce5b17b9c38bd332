namespace CaseTracker.Architecture.Tests;

/// <param name="Path">From the root of the repository, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    internal string Name => System.IO.Path.GetFileName(Path);

    internal string[] Lines => Text.TrimEnd('\n').Split('\n');
}

/// <summary>The files people write. What is built, fetched or generated is left out.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> Skipped = ["bin", "obj", "node_modules", "Migrations", "lib", "fonts", "artifacts", "data"];

    internal static string Root { get; } = FindRoot();

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static bool Holds(string path) => Path.Exists(Path.Combine(Root, path));

    internal static IReadOnlyList<SourceFile> Files(string folder, params string[] endings) => Selection.Some(
        Below(new DirectoryInfo(Path.Combine(Root, folder))).Where(file => endings.Any(file.Name.EndsWith))
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName))),
        $"{string.Join(", ", endings)} below {folder}");

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) => folder.EnumerateFiles().Concat(
        folder.EnumerateDirectories().Where(child => !Skipped.Contains(child.Name) && child.LinkTarget is null).SelectMany(Below));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "CaseTracker.sln"))) return at.FullName;
        throw new InvalidOperationException($"No CaseTracker.sln above {AppContext.BaseDirectory}: the tests run from their output folder.");
    }
}
