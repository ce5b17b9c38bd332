using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>The documents made of a case, latest first.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.Document)]
public sealed record ListDocumentsQuery(Guid CaseId) : IQuery<IReadOnlyList<DocumentView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="EvidenceId">The one item it is about; null for the whole case, and so is its reference.</param>
/// <param name="Sha256">Of the PDF; null until it is done, like the three before it.</param>
public sealed record DocumentView(
    Guid Id, string Kind, string Audience, string State, int Progress, string RequestedBy, DateTimeOffset RequestedAt, int? Pages, long? SizeBytes, string? Engine,
    string? Sha256, string? Failure, Guid? EvidenceId, string? EvidenceReference);

internal sealed class ListDocumentsHandler(ICaseTrackerDb db) : IRequestHandler<ListDocumentsQuery, Result<IReadOnlyList<DocumentView>>>
{
    public async Task<Result<IReadOnlyList<DocumentView>>> Handle(ListDocumentsQuery query, CancellationToken ct)
    {
        var rows = await (from document in db.Documents.AsNoTracking()
                          join person in db.Staff on document.RequestedBy equals person.Id
                          where document.CaseId == new CaseId(query.CaseId)
                          orderby document.RequestedAt descending
                          select new { document, person.DisplayName, Item = db.Exhibits.Where(e => e.Id == document.ExhibitId).Select(e => e.Reference).FirstOrDefault() }).ToListAsync(ct);
        return rows.Select(r => new DocumentView(
            r.document.Id.Value, DocumentWords.Of(r.document.Kind), DocumentWords.Of(r.document.Audience), DocumentWords.Of(r.document.State), r.document.Progress,
            r.DisplayName, r.document.RequestedAt, r.document.File?.Pages, r.document.File?.SizeBytes, r.document.File?.Engine, r.document.File?.Sha256,
            r.document.FailureCode.Length == 0 ? null : r.document.FailureCode, r.document.ExhibitId?.Value, r.Item)).ToList();
    }
}
