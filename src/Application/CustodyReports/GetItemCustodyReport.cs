using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The custody report of one item as JSON, for the expert who checks it (docs/verify). Recorded as a disclosure.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Disclose, AuditObject.Exhibit)]
public sealed record GetItemCustodyReportQuery(Guid EvidenceId) : IQuery<CustodyReportFile>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="Json">The same state gives the same bytes.</param>
/// <param name="FileName">References only; never a title.</param>
public sealed record CustodyReportFile(byte[] Json, string FileName);

internal sealed class GetItemCustodyReportHandler(ICaseTrackerDb db, CustodyReportReading reading, AuditNotes audit) : IRequestHandler<GetItemCustodyReportQuery, Result<CustodyReportFile>>
{
    public async Task<Result<CustodyReportFile>> Handle(GetItemCustodyReportQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        var item = await db.Exhibits.Where(e => e.Id == id).Select(e => new { e.CaseId, e.Reference }).SingleAsync(ct);
        audit.ShowedFields("custody", "verifications", "derivations", "timeStamps", "incidents", "continuity");
        var report = await reading.ReadAsync(item.CaseId, id, ct);
        return new CustodyReportFile(CustodyReportJson.Bytes(report), $"{report.CaseReference}-{item.Reference}-custody-report.json");
    }
}
