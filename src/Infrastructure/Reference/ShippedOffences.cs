using System.Globalization;
using CaseTracker.Domain.Counts.Offences;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>Offences of no State, from <c>offences.csv</c>: they show how the list is used until a unit has its own.</summary>
internal static class ShippedOffences
{
    internal static IReadOnlyList<(string Code, OffenceTerms Terms)> All { get; } = Read(CsvTable.ReadResource("offences.csv"));

    /// <exception cref="FormatException">A field cannot be read.</exception>
    internal static IReadOnlyList<(string Code, OffenceTerms Terms)> Read(CsvTable table) => [.. table.Rows.Select(row => (row["code"], Terms(row)))];

    private static OffenceTerms Terms(CsvRow row) => new(
        row["title"], row["legal_basis"], row["iccs"], row["ecris"], Months(row, "minimum_months") ?? 0, Months(row, "maximum_months"), row["needs_victim_testimony"] == "yes",
        row["proven_by"].Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Date("valid_from") ?? throw row.Bad("valid_from"), null);

    private static int? Months(CsvRow row, string column) => row[column] switch
    {
        "" => null,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) ? months : throw row.Bad(column),
    };
}
