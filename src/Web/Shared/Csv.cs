using CaseTracker.Application.Common;

namespace CaseTracker.Web.Shared;

/// <summary>Lines of a CSV file (RFC 4180) that no spreadsheet takes for a formula (ASVS 1.2.10).</summary>
public static class Csv
{
    public static string Line(params IEnumerable<string?> cells) => CsvLines.Line(cells);
}
