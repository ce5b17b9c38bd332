using System.Text;

namespace CaseTracker.Web.Shared;

/// <summary>Lines of a CSV file (RFC 4180) that no spreadsheet takes for a formula (ASVS 1.2.10).</summary>
public static class Csv
{
    private const string Dangerous = "=+-@\t\r＝＋－＠";

    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>Always quoted; an apostrophe before what a spreadsheet would run.</summary>
    private static string Cell(string? text)
    {
        var cell = new StringBuilder("\"");
        if (text is { Length: > 0 } && Dangerous.Contains(text[0], StringComparison.Ordinal))
        {
            _ = cell.Append('\'');
        }

        return cell.Append(text?.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }
}
