using System.Globalization;
using System.Text;

namespace CaseTracker.Application.Common;

/// <summary>Lines of a CSV file (RFC 4180) that no spreadsheet takes for a formula (ASVS 1.2.10).</summary>
public static class CsvLines
{
    private const string Dangerous = "=+-@\t\r＝＋－＠";

    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>UTF-8 with its mark, by which spreadsheets know it.</summary>
    internal static byte[] Bytes(IEnumerable<string> lines) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines))];

    /// <summary>UTC, to the second; empty for none.</summary>
    internal static string Time(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Always quoted; an apostrophe before what a spreadsheet would run.</summary>
    private static string Cell(string? text)
    {
        var cell = new StringBuilder("\"");
        if (text is { Length: > 0 } && Dangerous.Contains(text[0], StringComparison.Ordinal)) _ = cell.Append('\'');
        return cell.Append(text?.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString();
    }
}
