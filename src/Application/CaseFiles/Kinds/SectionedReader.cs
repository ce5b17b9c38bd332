using CaseTracker.Application.CaseFiles.Sections;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Application.CaseFiles.Kinds;

/// <summary>The documents that are made of sections: the case file of those chosen, two lists of fixed ones.</summary>
internal abstract class SectionedReader(IEnumerable<SectionReader> sections) : KindReader
{
    internal override async Task<KindBody> ReadAsync(DocumentScope scope, DocumentOrder order, PrintFrame frame, Func<string, int, int, Task> next, CancellationToken ct)
    {
        List<(string, SectionPart)> parts = [];
        var wanted = Sections(order);
        for (var at = 0; at < wanted.Count; at++)
        {
            await next(wanted[at].ToString(), at, wanted.Count);
            // Looked up again beside the reading itself: a section that the audience may not have is not even asked for.
            if (!AudienceTable.MayHave(scope.Audience).Contains(wanted[at])) continue;
            parts.Add((frame[$"section.{SectionKeys.Of(wanted[at])}"], await sections.Single(s => s.Section == wanted[at]).ReadAsync(scope, frame, ct)));
        }
        return KindBody.Of(parts);
    }

    protected abstract IReadOnlyList<DocumentSection> Sections(DocumentOrder order);
}

internal sealed class CaseFileReader(IEnumerable<SectionReader> sections) : SectionedReader(sections)
{
    internal override DocumentKind Kind => DocumentKind.CaseFile;

    protected override IReadOnlyList<DocumentSection> Sections(DocumentOrder order) => order.Chosen;
}

internal sealed class ProtectionScheduleReader(IEnumerable<SectionReader> sections) : SectionedReader(sections)
{
    internal override DocumentKind Kind => DocumentKind.ProtectionSchedule;

    protected override IReadOnlyList<DocumentSection> Sections(DocumentOrder order) => [DocumentSection.Protection, DocumentSection.SpecialMeasures, DocumentSection.Hearings];
}

internal sealed class DeadlinesListReader(IEnumerable<SectionReader> sections) : SectionedReader(sections)
{
    internal override DocumentKind Kind => DocumentKind.DeadlinesList;

    protected override IReadOnlyList<DocumentSection> Sections(DocumentOrder order) => [DocumentSection.Deadlines];
}
