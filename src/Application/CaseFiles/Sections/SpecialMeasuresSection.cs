using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Hearings;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Special measures at hearings. The court has those it was asked for; wishes and reasons stay sealed for all.</summary>
internal sealed class SpecialMeasuresSection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.SpecialMeasures;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (applied, victims) = (scope.ForCourt, scope.Victims(Db));
        var found = await (from m in Db.SpecialMeasures
                           join v in victims on m.VictimId equals v.Id
                           join h in Db.Hearings on m.HearingId equals h.Id
                           where m.CaseId == scope.Case && (!applied || m.AppliedOn != null)
                           orderby h.StartsAt, v.Pseudonym, m.RecordedAt
                           select new { v.Pseudonym, h.StartsAt, h.TimeZone, h.Kind, m.Measure, m.Status, m.AppliedOn, m.Decision, m.DecidedOn }).ToListAsync(ct);
        return new SectionPart(
        [
            new Heading(1, "special-measures", frame["section.special_measures"]),
            frame.TableOr("special_measures.none", frame["section.special_measures"],
                [frame.Column("common.pseudonym", 15, true), frame.Column("special_measures.hearing", 26), frame.Column("special_measures.measure", 32), frame.Column("common.status", 14), frame.Column("special_measures.decided", 16)],
                found.ConvertAll(m => Cells.Row(
                    Cells.Strong(m.Pseudonym), Cells.Lines(frame.Time(m.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(m.TimeZone)), frame.Label("HearingKind", m.Kind)),
                    Cells.Text(frame.Label("SpecialMeasure", m.Measure)), Cells.Text(frame.Label("SpecialMeasureStatus", m.Status.Code())),
                    Cells.Lines(m.Decision is { } d ? frame.Label("SpecialMeasureStatus", d.Code()) : "", m.DecidedOn is { } on ? frame.Day(on) : "")))),
        ], found.Count);
    }
}
