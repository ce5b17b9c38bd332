using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The custody report of all items of a case as JSON.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Disclose, AuditObject.Case)]
public sealed record GetCaseCustodyReportQuery(Guid CaseId) : IQuery<CustodyReportFile>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class GetCaseCustodyReportHandler(CustodyReportReading reading, AuditNotes audit) : IRequestHandler<GetCaseCustodyReportQuery, Result<CustodyReportFile>>
{
    public async Task<Result<CustodyReportFile>> Handle(GetCaseCustodyReportQuery query, CancellationToken ct)
    {
        var report = await reading.ReadAsync(new CaseId(query.CaseId), null, ct);
        audit.Showed(report.Items.Select(i => i.EvidenceId));
        return new CustodyReportFile(CustodyReportJson.Bytes(report), $"{report.CaseReference}-custody-report.json");
    }
}
