using System.Text.Json;
using System.Xml.Linq;

namespace CaseTracker.Architecture.Tests;

/// <summary>Whatever is taken in is named in NOTICE with the version taken.</summary>
public sealed class NoticeTests
{
    private static readonly string[] ClientFolders = ["src/Web/client", "src/Infrastructure/Documents/Typst", "tools/pg"];

    [Fact]
    public void Every_NuGet_package_stands_in_the_notice_with_its_version() => Missing(Selection.Some(
        XDocument.Parse(SourceTree.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(p => (Name: p.Attribute("Include")!.Value, Version: p.Attribute("Version")!.Value)), "packages"));

    [Fact]
    public void Every_npm_package_stands_in_the_notice_with_its_version() => Missing(Selection.Some(ClientFolders.SelectMany(Direct), "npm packages"));

    private static void Missing(IReadOnlyList<(string Name, string Version)> packages)
    {
        var lines = SourceTree.Read("NOTICE").Split('\n');
        Selection.NoneMay("Not in NOTICE", packages.Where(p => !lines.Any(line => line.Split((string[])["  "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var name, var version, ..]
            && name == p.Name && version == p.Version)).Select(p => $"{p.Name} {p.Version}"));
    }

    private static IEnumerable<(string Name, string Version)> Direct(string folder)
    {
        using var package = JsonDocument.Parse(SourceTree.Read($"{folder}/package.json"));
        return [.. package.RootElement.GetProperty("dependencies").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!))];
    }
}
