using System.Text.RegularExpressions;

namespace CaseTracker.Architecture.Tests;

/// <summary>A document that leads nowhere is worse than none.</summary>
public sealed partial class DocumentTests
{
    /// <summary>Made by the browser tests, which need a running product.</summary>
    private const string Pictures = "docs/pictures/";

    [Fact]
    public void Every_link_between_documents_leads_to_a_file()
    {
        var documents = SourceTree.Files("docs", ".md").Append(new SourceFile("README.md", SourceTree.Read("README.md")));
        var links = Selection.Some(documents.SelectMany(doc => Link().Matches(doc.Text).Select(match => (doc.Path, Target: Resolve(doc.Path, match.Groups[1].Value)))), "links");
        Selection.NoneMay("Leads nowhere", links.Where(link => !link.Target.StartsWith(Pictures, StringComparison.Ordinal) && !SourceTree.Holds(link.Target)).Select(link => $"{link.Path} -> {link.Target}"));
    }

    [Fact]
    public void Every_decision_says_context_options_decision_and_cost()
    {
        string[] parts = ["## Context", "## Options", "## Decision", "## Cost"];
        Selection.NoneMay("Says no", SourceTree.Files("docs/adr", ".md").SelectMany(adr => parts.Where(part => !adr.Text.Contains(part, StringComparison.Ordinal)).Select(part => $"{adr.Path}: {part}")));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps()
    {
        var numbers = SourceTree.Files("docs/adr", ".md").Select(adr => int.Parse(adr.Name[..4], System.Globalization.CultureInfo.InvariantCulture)).Order().ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    private static string Resolve(string from, string link) =>
        Path.GetRelativePath(SourceTree.Root, Path.GetFullPath(Path.Combine(SourceTree.Root, Path.GetDirectoryName(from)!, link.Split('#')[0]))).Replace('\\', '/');

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();
}
