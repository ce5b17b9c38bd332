using System.Text;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Reads separated values as other programs do (RFC 4180, any separator), with limits on what is shown.</summary>
public static class TableReading
{
    public const int MaxRows = 200;
    public const int MaxColumns = 50;
    public const int MaxCellLength = 500;
    private const char Quote = '"';

    /// <summary>Remarks at the top, each line beginning with <c>#</c>, as machines write them above a table.</summary>
    /// <returns>The remarks made visible, empty without any; and where the table begins.</returns>
    public static (string Remarks, int TableAt) Remarks(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] == '#') at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;
        return (TextDecoding.MakeVisible(text[..at].TrimEnd('\r', '\n')), at);
    }

    /// <returns>At most one row more than <see cref="MaxRows"/>, the head included; what exceeds a limit is cut off.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var separator = Separator(text);
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length && rows.Count <= MaxRows; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != Quote) Append(cell, c);
                else if (i + 1 < text.Length && text[i + 1] == Quote) Append(cell, text[++i]);
                else quoted = false;
            }
            else if (c == Quote && cell.Length == 0) quoted = true;
            else if (c == separator) EndCell(row, cell);
            else if (c == '\n') EndRow(rows, row, cell);
            else if (c != '\r') Append(cell, c);
        }

        if (rows.Count <= MaxRows && (cell.Length > 0 || row.Count > 0)) EndRow(rows, row, cell);
        return rows;
    }

    private static char Separator(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(separator => first.Count(c => c == separator));
    }

    private static void Append(StringBuilder cell, char c)
    {
        if (cell.Length <= MaxCellLength) _ = cell.Append(c);
    }

    private static void EndCell(List<string> row, StringBuilder cell)
    {
        if (row.Count < MaxColumns) row.Add(TextDecoding.MakeVisible(cell.Length > MaxCellLength ? $"{cell.ToString(0, MaxCellLength)}…" : cell.ToString()));
        _ = cell.Clear();
    }

    private static void EndRow(List<IReadOnlyList<string>> rows, List<string> row, StringBuilder cell)
    {
        EndCell(row, cell);
        if (row.Count > 1 || row[0].Length > 0) rows.Add([.. row]);
        row.Clear();
    }
}
