using System.Text;
using CaseTracker.Application.Evidence.Viewing;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>Tables: separated values, and lists of records in JSON. All of it, unlike a preview.</summary>
internal static class SeparatedReading
{
    private const int MaxTableColumns = 8;
    private const int RowsOfTable = 200;
    private const char Quote = '"';

    internal static IEnumerable<TextBlock> Read(string text)
    {
        var (remarks, at) = TableReading.Remarks(text);
        if (remarks.Length > 0) yield return new TextLine(remarks);
        var rows = Rows(text[at..]);
        if (rows.Count == 0) yield break;
        foreach (var block in Blocks(rows[0], [.. rows.Skip(1)])) yield return block;
    }

    /// <summary>Few columns make tables; many make a list of pairs for each row.</summary>
    internal static IEnumerable<TextBlock> Blocks(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var wide = Math.Max(head.Count, rows.Select(r => r.Count).DefaultIfEmpty(0).Max());
        var names = Enumerable.Range(0, wide).Select(i => i < head.Count && head[i].Length > 0 ? head[i] : FormattableString.Invariant($"{i + 1}")).ToList();
        if (wide > MaxTableColumns)
        {
            foreach (var (i, row) in rows.Index())
            {
                yield return new TextHeading(FormattableString.Invariant($"{i + 1}"));
                yield return new TextPairs([.. row.Select((cell, c) => (names[c], cell)).Where(pair => pair.cell.Length > 0)]);
            }

            yield break;
        }

        for (var from = 0; from < rows.Count || from == 0; from += RowsOfTable)
        {
            var some = rows.Skip(from).Take(RowsOfTable).Select(IReadOnlyList<string> (r) => [.. r, .. Enumerable.Repeat("", wide - r.Count)]).ToList();
            yield return new TextTable(FormattableString.Invariant($"Rows {from + 1} to {from + some.Count} of {rows.Count}"), names, some);
        }
    }

    private static List<IReadOnlyList<string>> Rows(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        var separator = ",;\t".MaxBy(s => first.Count(c => c == s));
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == Quote && i + 1 < text.Length && text[i + 1] == Quote) _ = cell.Append(text[++i]);
            else if (c == Quote && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted) _ = cell.Append(c);
            else if (c == separator) EndCell();
            else if (c == '\n') EndRow();
            else if (c != '\r') _ = cell.Append(c);
        }

        if (cell.Length > 0 || row.Count > 0) EndRow();
        return rows;

        void EndCell()
        {
            row.Add(TextDecoding.MakeVisible(cell.ToString()));
            _ = cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (row.Count > 1 || row[0].Length > 0) rows.Add([.. row]);
            row.Clear();
        }
    }
}
