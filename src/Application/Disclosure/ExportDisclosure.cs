using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>The whole schedule as CSV, for the team's own work: with titles and reasons, so never for the other side.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Disclose, AuditObject.Case)]
public sealed record ExportDisclosureQuery(Guid CaseId) : IQuery<ScheduleFile>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="FileName">References only.</param>
public sealed record ScheduleFile(byte[] Csv, string FileName);

internal sealed class ExportDisclosureHandler(ICaseTrackerDb db, IReferenceCodes codes, AuditNotes audit) : IRequestHandler<ExportDisclosureQuery, Result<ScheduleFile>>
{
    private static readonly string[] Heads =
        ["Reference", "Title", "Type", "Decision", "Reason", "Court order", "Decided by", "Decided at", "May assist the defence", "Flagged at", "Flag cleared at", "Waits for agreement", "Redacted version of"];

    public async Task<Result<ScheduleFile>> Handle(ExportDisclosureQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var lines = await DisclosureRows.Of(db, id).OrderBy(r => r.Exhibit.Reference.Length).ThenBy(r => r.Exhibit.Reference).Lines(db, null).ToListAsync(ct);
        var reference = await db.Cases.Where(c => c.Id == id).Select(c => c.Reference).SingleAsync(ct);
        audit.ShowedFields("disclosureSchedule");
        var rows = lines.Select(l => CsvLines.Line(
            l.Reference, l.Title, codes.Label("EvidenceType", l.Type), codes.Label(DisclosureLists.States, l.Status), l.Reason, l.CourtOrder, l.DecidedBy, CsvLines.Time(l.DecidedAt),
            l.MayAssist ? "yes" : "no", CsvLines.Time(l.FlaggedAt), CsvLines.Time(l.ClearedAt), l.ProposedStatus.Length == 0 ? "" : codes.Label(DisclosureLists.States, l.ProposedStatus), l.VersionOf));
        return new ScheduleFile(CsvLines.Bytes(rows.Prepend(CsvLines.Line(Heads))), $"{reference}-disclosure-schedule.csv");
    }
}
