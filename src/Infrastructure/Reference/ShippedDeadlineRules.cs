using System.Globalization;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>The time limits that ship with the product, from <c>deadline_rules.csv</c>; the start takes them into the database.</summary>
internal static class ShippedDeadlineRules
{
    internal static IReadOnlyList<DeadlineRule> All { get; } = Read(CsvTable.ReadResource("deadline_rules.csv"));

    /// <exception cref="FormatException">A field cannot be read.</exception>
    /// <exception cref="ArgumentException">A rule stands twice.</exception>
    internal static IReadOnlyList<DeadlineRule> Read(CsvTable table) => [.. table.Rows.Select(Read).ToDictionary(rule => rule.Id).Values];

    private static DeadlineRule Read(CsvRow row) => new(row["rule_id"], row["pack"], row["trigger_event"], Period(row), row["legal_source"])
    {
        Notes = row["notes"],
        WarningLeads = row["warning_leads"],
        Certainty = row["certainty"],
        Version = row["version"],
        ValidFrom = row.Date("valid_from"),
        ValidTo = row.Date("valid_to"),
        DeductsDaysSpent = Says(row, "deducts_days_spent", whenEmpty: false),
        Extendable = Says(row, "extendable", whenEmpty: true),
    };

    private static DeadlinePeriod Period(CsvRow row) => new(
        DeadlineCodes.Kind(row["kind"]) ?? throw row.Bad("kind"),
        int.TryParse(row["quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? quantity : throw row.Bad("quantity"),
        DeadlineCodes.Unit(row["unit"]) ?? throw row.Bad("unit"),
        row["convention"])
    {
        Choice = DeadlineCodes.Choice(row["trigger_choice"]) ?? throw row.Bad("trigger_choice"),
    };

    private static bool Says(CsvRow row, string column, bool whenEmpty) => row[column] switch
    {
        "" => whenEmpty,
        "yes" => true,
        "no" => false,
        _ => throw row.Bad(column),
    };
}
