using System.Text.RegularExpressions;

namespace CaseTracker.Architecture.Tests;

/// <summary>How the files lie and what they may not hold.</summary>
public sealed partial class SourceTreeTests
{
    private const int MostLines = 150;

    /// <summary>Each stands for a fault that was found: local clocks, ids that do not sort, an fsync whose failure is hidden, a reset that is skipped.</summary>
    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
        "M:System.Guid.NewGuid", "M:System.IO.FileStream.Flush(System.Boolean)", "M:System.IO.RandomAccess.FlushToDisk(Microsoft.Win32.SafeHandles.SafeFileHandle)",
        "T:System.Transactions.TransactionScope",
    ];

    [Fact]
    public void A_file_of_more_than_150_lines_says_why_in_its_first_comment()
    {
        string[] endings = [".cs", ".cshtml", ".js", ".mjs", ".sql", ".typ", ".sh"];
        var files = SourceTree.Files("src", endings).Concat(SourceTree.Files("tests", endings)).Concat(SourceTree.Files("tools", endings));
        Selection.NoneMay($"Longer than {MostLines} lines without a reason", files.Where(file => file.Lines.Length > MostLines && !Comment().IsMatch(file.Text))
            .Select(file => $"{file.Path}: {file.Lines.Length}"));
    }

    [Fact]
    public void A_style_sheet_of_our_own_stays_under_300_lines() => Selection.NoneMay(
        "Too much style of our own", SourceTree.Files("src", ".css").Where(file => file.Lines.Length >= 300).Select(file => $"{file.Path}: {file.Lines.Length}"));

    [Fact]
    public void A_namespace_is_its_folder() => Selection.NoneMay("Namespace and folder differ", SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
        .Where(file => !file.Path.StartsWith("tests/bench/", StringComparison.Ordinal)) // a program of its own, named CaseTracker.Bench
        .Select(file => (file.Path, Declared: Namespace().Match(file.Text), Expected: Expected(file.Path)))
        .Where(found => found.Declared.Success && found.Declared.Groups[1].Value != found.Expected).Select(found => $"{found.Path}: {found.Declared.Groups[1].Value}"));

    [Fact]
    public void Clocks_ids_and_false_fsyncs_are_banned_in_every_project_but_tests()
    {
        var listed = SourceTree.Read("BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]).ToHashSet();
        Selection.NoneMay("No longer banned", Banned.Where(symbol => !listed.Contains(symbol)));

        var props = SourceTree.Read("Directory.Build.props");
        Assert.Contains("""<ItemGroup Condition="'$(IsTest)' != 'true'">""", props, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", props, StringComparison.Ordinal);
        Assert.Contains("""<TreatWarningsAsErrors>true</TreatWarningsAsErrors>""", props, StringComparison.Ordinal);
        Selection.NoneMay("Switches the ban off", SourceTree.Files("src", ".cs", ".csproj").Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal)).Select(file => file.Path));
    }

    [Fact]
    public void Lock_files_of_npm_name_no_server() => Selection.NoneMay(
        "Holds the address of a server",
        SourceTree.Files("src", "package-lock.json").Concat(SourceTree.Files("tools", "package-lock.json")).Where(file => file.Text.Contains("\"resolved\"", StringComparison.Ordinal)).Select(file => file.Path));

    private static string Expected(string path)
    {
        var folders = path.Split('/')[1..^1];
        return $"CaseTracker.{string.Join('.', folders)}";
    }

    [GeneratedRegex(@"^\s*(//|/\*|--|#(?!!)|@\*|<!--|#![^\n]*\n#)\s*\S+ \S+")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
