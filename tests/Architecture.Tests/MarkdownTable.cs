namespace CaseTracker.Architecture.Tests;

/// <summary>Rows of the tables of a document, by the heading of their first column.</summary>
internal static class MarkdownTable
{
    /// <returns>Trimmed cells of each row, without code marks; rows that are too short fail.</returns>
    internal static IReadOnlyList<string[]> Rows(string path, string firstHeading, int cells)
    {
        var rows = new List<string[]>();
        var inside = false;
        foreach (var line in SourceTree.Read(path).Split('\n'))
        {
            var isRow = line.StartsWith('|');
            string[] found = isRow ? [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`'))] : [];
            if (!isRow) inside = false;
            else if (!inside) inside = found[0] == firstHeading;
            else if (!found[0].StartsWith("---", StringComparison.Ordinal)) rows.Add(found);
        }
        Assert.DoesNotContain(rows, row => row.Length < cells);
        return Selection.Some(rows, $"rows of {firstHeading} in {path}");
    }
}
