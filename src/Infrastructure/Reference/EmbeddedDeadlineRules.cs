using System.Collections.Frozen;
using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>The time limits that ship with the product, from <c>deadline_rules.csv</c>.</summary>
internal sealed class EmbeddedDeadlineRules : IDeadlineRules
{
    /// <summary>The unit's own policy needs no lawyer of the State to confirm it; every legal pack does.</summary>
    private const string PolicyPack = "POLICY";

    private readonly FrozenDictionary<string, DeadlineRule> rules;

    public EmbeddedDeadlineRules()
        : this(CsvTable.ReadResource("deadline_rules.csv"))
    {
    }

    internal EmbeddedDeadlineRules(CsvTable table)
    {
        All = [.. table.Rows.Select(Read)];
        // A rule that stands twice throws here, at start.
        rules = All.ToDictionary(rule => rule.Id).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<DeadlineRule> All { get; }

    public DeadlineRule? Find(string id) => rules.GetValueOrDefault(id);

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
        PackState = row["pack"] == PolicyPack ? PackState.Confirmed : PackState.Unconfirmed,
    };

    private static DeadlinePeriod Period(CsvRow row) => new(
        DeadlineCodes.Kind(row["kind"]) ?? throw row.Bad("kind"),
        int.TryParse(row["quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) ? quantity : throw row.Bad("quantity"),
        DeadlineCodes.Unit(row["unit"]) ?? throw row.Bad("unit"),
        row["convention"]);

    private static bool Says(CsvRow row, string column, bool whenEmpty) => row[column] switch
    {
        "" => whenEmpty,
        "yes" => true,
        "no" => false,
        _ => throw row.Bad(column),
    };
}
