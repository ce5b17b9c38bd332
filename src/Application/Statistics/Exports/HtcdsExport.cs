using CaseTracker.Domain.Statistics.Exports;
using CaseTracker.Domain.Statistics.Suppression;

namespace CaseTracker.Application.Statistics.Exports;

/// <summary>What of ours did not fit: kinds of loss with how many rows it concerns, null where they are too few to say.</summary>
public sealed record LossLine(string What, int? Rows);

/// <param name="Blank">Fields of the standard that stay blank in every row: they would identify, or the product does not record them.</param>
public sealed record LossReport(int Rows, IReadOnlyList<LossLine> Lines, IReadOnlyList<string> Blank);

/// <summary>The rows of an export: grouped so that nobody stands in too small a group, in the words of the standard, with a report of what was lost.</summary>
internal sealed record HtcdsExport(IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, IReadOnlyList<Guid> Victims, LossReport Loss)
{
    private static readonly string[] Traits = ["Gender", "Form of exploitation", "Unit"];

    internal static HtcdsExport Of(Guid export, IReadOnlyList<ResearchRow> found, HtcdsMapping mapping, CellRule rule)
    {
        var anonymous = GroupAnonymity.Of([.. found.Select(HtcdsMapping.Traits)], HtcdsMapping.TraitCount, rule.Threshold);
        var rows = found.ToDictionary(r => r.VictimId);
        var placed = anonymous.Rows.OrderBy(r => HtcdsMapping.Place(export, r.Id), StringComparer.Ordinal).ToList();
        var made = placed.Select((traits, at) => mapping.Row(at + 1, rows[traits.Id], traits)).ToList();
        var used = made.SelectMany(m => m.Fields.Where(f => f.Value.Length > 0).Select(f => f.Key)).ToHashSet();
        List<LossLine> lines =
        [
            .. anonymous.Blanked.Select((count, at) => (What: $"{Traits[at]} blanked: too few share it", Count: count)).Where(l => l.Count > 0).Select(l => new LossLine(l.What, Said(l.Count, rule))),
            .. made.SelectMany(m => m.Lost.Distinct()).GroupBy(what => what).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new LossLine(g.Key, Said(g.Count(), rule))),
        ];
        if (anonymous.Dropped > 0) lines.Add(new LossLine("Rows left out: too few share their traits", Said(anonymous.Dropped, rule)));
        return new HtcdsExport([.. made.Select(m => m.Fields)], [.. placed.Select(p => p.Id)], new LossReport(made.Count, lines, [.. HtcdsFields.All.Select(f => f.Name).Where(f => !used.Contains(f))]));
    }

    private static int? Said(int count, CellRule rule) => count >= rule.Threshold ? count : null;
}
