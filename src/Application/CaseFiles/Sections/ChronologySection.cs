using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>What happened, in order, in the words of who wrote it down.</summary>
internal sealed class ChronologySection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Chronology;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var found = await Db.Chronology.AsNoTracking().Where(c => c.CaseId == scope.Case).OrderBy(c => c.At).Select(c => new { c.At, c.Text }).ToListAsync(ct);
        return new SectionPart(
        [
            new Heading(1, "chronology", frame["section.chronology"]),
            frame.TableOr("chronology.none", frame.Texts.Of("chronology.caption", frame.Zone.Id), [frame.Column("common.when", 24, true), frame.Column("chronology.what", 76)],
                found.ConvertAll(e => Cells.Row(Cells.Strong(frame.Time(e.At)), Cells.Text(e.Text)))),
        ], found.Count);
    }
}
