using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CustodyReports;

/// <summary>The files that are compared with their record before a requested custody report is printed: outside any transaction, since it may take long.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Consult, AuditObject.Document)]
public sealed record ListReportedContentsQuery(Guid DocumentId) : IQuery<IReadOnlyList<ContentToVerify>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

internal sealed class ListReportedContentsHandler(ICaseTrackerDb db) : IRequestHandler<ListReportedContentsQuery, Result<IReadOnlyList<ContentToVerify>>>
{
    public async Task<Result<IReadOnlyList<ContentToVerify>>> Handle(ListReportedContentsQuery query, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == new DocumentId(query.DocumentId), ct);
        if (document.Kind != DocumentKind.CustodyReport) return new List<ContentToVerify>();
        var rows = await db.Exhibits.AsNoTracking().Where(e => e.CaseId == document.CaseId && (document.ExhibitId == null || e.Id == document.ExhibitId) && e.Content != null)
            .OrderBy(e => e.Reference.Length).ThenBy(e => e.Reference).Select(e => new { e.CaseId, e.Content }).ToListAsync(ct);
        return rows.ConvertAll(e => new ContentToVerify(e.CaseId, e.Content!.ObjectId, e.Content.SizeBytes, e.Content.Sha256));
    }
}
