using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence;

/// <summary>Who held an item, when, where and why.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ListCustodyQuery(Guid EvidenceId) : IQuery<CustodyLedgerView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class ListCustodyHandler(ICaseTrackerDb db, AuditNotes audit) : IRequestHandler<ListCustodyQuery, Result<CustodyLedgerView>>
{
    public async Task<Result<CustodyLedgerView>> Handle(ListCustodyQuery query, CancellationToken ct)
    {
        var id = new ExhibitId(query.EvidenceId);
        var exhibit = await db.Exhibits.AsNoTracking().SingleAsync(e => e.Id == id, ct);
        audit.ShowedFields("custody");
        return await CustodyLedger.ReadAsync(db, exhibit, ct);
    }
}
