using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CustodyReports;

/// <summary>Makes a document of the custody report, drawn from the same report that is handed out as JSON.</summary>
/// <param name="EvidenceId">Null for all items of the case.</param>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record BuildCustodyReportQuery(Guid CaseId, Guid? EvidenceId, string Marking) : IQuery<PrintedDocument>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class BuildCustodyReportHandler(ICaseTrackerDb db, CustodyReportReading reading, ICurrentUser user, IReferenceCodes codes, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<BuildCustodyReportQuery, Result<PrintedDocument>>
{
    public async Task<Result<PrintedDocument>> Handle(BuildCustodyReportQuery query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var report = await reading.ReadAsync(id, query.EvidenceId is { } item ? new ExhibitId(item) : null, ct);
        audit.Showed(report.Items.Select(i => i.EvidenceId));
        var found = await db.Cases.Where(c => c.Id == id).Select(c => new { c.Title, Unit = db.Units.Where(u => u.Id == c.UnitId).Select(u => u.Name).First() }).SingleAsync(ct);
        var print = new DocumentPrint(query.Marking, user.Actor.DisplayName, clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone));
        return new CustodyReportLayout(report, new CustodyWords(report, codes, print), print).Compose(found.Title, found.Unit);
    }
}
