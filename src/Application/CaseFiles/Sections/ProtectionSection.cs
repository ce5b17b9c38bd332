using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Victims;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles.Sections;

/// <summary>Measures of assistance and protection by codes and dates. Conditions, reasons and families stay sealed.</summary>
internal sealed class ProtectionSection(ICaseTrackerDb db) : SectionReader(db)
{
    internal override DocumentSection Section => DocumentSection.Protection;

    internal override async Task<SectionPart> ReadAsync(DocumentScope scope, PrintFrame frame, CancellationToken ct)
    {
        var (authority, victims) = (scope.Whole || scope.ForVictim, scope.Victims(Db));
        var found = await (from m in Db.ProtectionMeasures
                           join v in victims on m.VictimId equals v.Id
                           where m.CaseId == scope.Case
                           orderby v.Pseudonym, m.RequestedOn
                           select new { v.Pseudonym, m.Type, m.Status, Authority = authority ? m.Authority : "", m.RequestedOn, m.ServedOn, m.ExpiresOn }).ToListAsync(ct);
        List<TableColumn> columns = [frame.Column("common.pseudonym", 15, true), frame.Column("protection.measure", 28), frame.Column("common.status", 14)];
        if (authority) columns.Add(frame.Column("protection.authority", 22));
        columns.AddRange([frame.Column("protection.requested", 14), frame.Column("protection.served", 14), frame.Column("protection.expires", 14)]);
        return new SectionPart(
        [
            new Heading(1, "protection", frame["section.protection"]),
            frame.TableOr("protection.none", frame["section.protection"], columns, found.ConvertAll(m => new TableRow(null, [
                Cells.Strong(m.Pseudonym), Cells.Text($"{m.Type} {frame.Label("ProtectionMeasureType", m.Type)}"),
                Cells.Text(frame.Label("ProtectionMeasureStatus", ProtectionMeasure.StatusOn(m.Status, m.ExpiresOn, frame.Today))), .. authority ? (IReadOnlyList<Block>[])[Cells.Text(m.Authority)] : [],
                Cells.Text(frame.Day(m.RequestedOn)), Cells.Text(m.ServedOn is { } on ? frame.Day(on) : ""), Cells.Text(m.ExpiresOn is null ? frame["protection.no_end"] : frame.Day(m.ExpiresOn)),
            ]))),
        ], found.Count);
    }
}
