using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Hearings;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>When and where the court sits. In the time of the court.</summary>
internal sealed class HearingsSection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Hearings;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var ofVictims = scope.ForVictim;
        var found = await Db.Hearings.AsNoTracking().Where(h => h.CaseId == scope.Case && (!ofVictims || h.WithVictims)).OrderBy(h => h.StartsAt).ToListAsync(ct);
        return new SectionPart(
        [
            new Heading(1, "hearings", frame["section.hearings"]),
            frame.TableOr("hearings.none", frame["section.hearings"], [frame.Column("common.when", 24, true), frame.Column("hearings.kind", 22), frame.Column("hearings.court", 36), frame.Column("common.status", 18)],
                found.ConvertAll(h => Cells.Row(
                    Cells.Strong(frame.Time(h.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(h.TimeZone))), Cells.Text(frame.Label("HearingKind", h.Kind)), Cells.Lines(h.Court, h.Room),
                    Cells.Text(frame.Label("HearingStatus", h.Status.Code()))))),
        ], found.Count);
    }
}
