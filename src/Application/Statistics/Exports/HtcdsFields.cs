using System.Collections.Frozen;

namespace CaseTracker.Application.Statistics.Exports;

/// <param name="Values">Of its picklist; empty for a free field.</param>
internal sealed record HtcdsField(string Name, bool Core, IReadOnlyList<string> Values);

/// <summary>The fields of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0), without those that are deprecated.</summary>
internal static class HtcdsFields
{
    internal const char Separator = ';';

    internal static readonly IReadOnlyList<HtcdsField> All = Read();

    private static readonly FrozenDictionary<string, HtcdsField> ByName = All.ToFrozenDictionary(f => f.Name);

    /// <exception cref="KeyNotFoundException">The standard has no such field.</exception>
    internal static HtcdsField Find(string name) => ByName[name];

    /// <summary>Whether each value is one of the field's picklist, or the field is free.</summary>
    internal static bool Allows(string name, string values) =>
        Find(name).Values is not { Count: > 0 } list || values.Length == 0 || values.Split(Separator).All(list.Contains);

    private static List<HtcdsField> Read()
    {
        using var stream = typeof(HtcdsFields).Assembly.GetManifestResourceStream("htcds_2.0.csv") ?? throw new InvalidOperationException("The fields of the standard are not part of the assembly.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
        return [.. lines.Select(cells => new HtcdsField(cells[0], cells[1] == "yes", cells[2].Split(Separator, StringSplitOptions.RemoveEmptyEntries)))];
    }
}
