using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.CaseFiles.Kinds;

/// <summary>Reads what one kind of document holds. Told before each part which one it is, and how many there are.</summary>
internal abstract class KindReader
{
    internal abstract DocumentKind Kind { get; }

    internal abstract Task<KindBody> ReadAsync(DocumentScope scope, DocumentOrder order, PrintFrame frame, Func<string, int, int, Task> next, CancellationToken ct);
}

/// <param name="Rows">By section: what was read.</param>
/// <param name="Exhibits">Items of evidence that were read; for the audit entry.</param>
internal sealed record KindBody(IReadOnlyList<Block> Blocks, IReadOnlyList<(string Section, int Rows)> Rows, IReadOnlyList<Guid> Exhibits)
{
    /// <summary>Empty: the name of the kind.</summary>
    internal string Subtitle { get; init; } = "";

    internal static KindBody Of(IEnumerable<(string Section, SectionPart Part)> parts)
    {
        var all = parts.ToList();
        return new([.. all.SelectMany(p => p.Part.Blocks)], all.ConvertAll(p => (p.Section, p.Part.Rows)), [.. all.SelectMany(p => p.Part.Exhibits).Distinct()]);
    }
}
