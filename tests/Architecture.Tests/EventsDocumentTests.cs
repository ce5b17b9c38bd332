namespace CaseTracker.Architecture.Tests;

/// <summary>docs/events.md is what auditors read instead of the code: it must say all of it, and nothing else.</summary>
public sealed class EventsDocumentTests
{
    private const string Document = "docs/events.md";

    [Fact]
    public void Every_use_case_is_listed_with_its_permission_act_and_object()
    {
        var written = Rows();
        Selection.NoneMay($"Add to, or correct in, {Document}", InCode().Where(row => !written.Contains(row)));
    }

    [Fact]
    public void No_use_case_is_listed_that_does_not_exist_so()
    {
        var real = InCode();
        Selection.NoneMay($"Remove from {Document}", Rows().Where(row => !real.Contains(row)));
    }

    [Fact]
    public void No_use_case_is_listed_twice() => Selection.NoneMay(
        "Twice", MarkdownTable.Rows(Document, "Use case", 5).GroupBy(row => row[0]).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    [Fact]
    public void Every_line_says_in_words_what_is_recorded() =>
        Selection.NoneMay("Says nothing", MarkdownTable.Rows(Document, "Use case", 5).Where(row => row[4].Length < 10).Select(row => row[0]));

    private static HashSet<string> InCode() => [.. UseCases.Facts.Select(use => Row(use.Name, use.Permission, use.Audited.Act.ToString(), use.Audited.Subject.ToString()))];

    private static HashSet<string> Rows() => [.. MarkdownTable.Rows(Document, "Use case", 5).Select(row => Row(row[0], row[1], row[2], row[3]))];

    private static string Row(string name, string permission, string act, string subject) => $"| `{name}` | `{permission}` | {act} | {subject} |";
}
