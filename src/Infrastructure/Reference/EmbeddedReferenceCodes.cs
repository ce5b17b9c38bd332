using System.Collections.Frozen;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Reference;

/// <summary>The code lists that ship with the product, from <c>codes.csv</c>.</summary>
internal sealed class EmbeddedReferenceCodes : IReferenceCodes
{
    private readonly FrozenDictionary<string, IReadOnlyList<ReferenceCode>> lists;
    private readonly FrozenDictionary<(string System, string Code), ReferenceCode> codes;

    public EmbeddedReferenceCodes()
        : this(CsvTable.ReadResource("codes.csv"))
    {
    }

    internal EmbeddedReferenceCodes(CsvTable table)
    {
        var all = table.Rows.Select(Read).ToList();
        lists = all.GroupBy(code => code.System).ToFrozenDictionary(list => list.Key, list => (IReadOnlyList<ReferenceCode>)[.. list]);
        // A code that stands twice in a list throws here, at start.
        codes = all.ToDictionary(code => (code.System, code.Code)).ToFrozenDictionary();
        Systems = [.. lists.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Systems { get; }

    public bool IsValid(string system, string code, DateOnly on) => Find(system, code)?.IsValidOn(on) == true;

    public ReferenceCode? Find(string system, string code) => codes.GetValueOrDefault((system, code));

    public string Label(string system, string code) => Find(system, code)?.Label ?? code;

    public IReadOnlyList<ReferenceCode> List(string system) => lists.GetValueOrDefault(system, []);

    private static ReferenceCode Read(CsvRow row) => new(
        Required(row, "system"),
        Required(row, "code"),
        Required(row, "label"),
        row.Date("valid_from"),
        row.Date("valid_to"),
        row["maps_to"].Length == 0 ? null : row["maps_to"]);

    private static string Required(CsvRow row, string column) => row[column].Length > 0 ? row[column] : throw row.Bad(column);
}
