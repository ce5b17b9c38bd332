using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Hands a finished document out. The disclosure is recorded before the first byte leaves.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Disclose, AuditObject.Document)]
public sealed record DownloadDocumentQuery(Guid DocumentId) : IQuery<DocumentContent>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

/// <param name="Content">The caller disposes it.</param>
/// <param name="FileName">Reference, kind and day; never a title.</param>
public sealed record DocumentContent(Stream Content, string FileName, long SizeBytes, string Sha256);

internal sealed class DownloadDocumentHandler(ICaseTrackerDb db, IEvidenceStore store) : IRequestHandler<DownloadDocumentQuery, Result<DocumentContent>>
{
    public async Task<Result<DocumentContent>> Handle(DownloadDocumentQuery query, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == new DocumentId(query.DocumentId), ct);
        if (document.File is not { } file) return DocumentRefusals.NotReady;
        var reference = await db.Cases.Where(c => c.Id == document.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var item = await db.Exhibits.Where(e => e.Id == document.ExhibitId).Select(e => e.Reference).SingleOrDefaultAsync(ct);
        var content = await store.OpenReadAsync(document.CaseId, file.ObjectId, ct);
        var day = document.RequestedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DocumentContent(content, string.Join('-', ((string?[])[reference, item, DocumentWords.Title(document.Kind).Replace(' ', '-'), day]).OfType<string>()) + ".pdf", file.SizeBytes, file.Sha256);
    }
}
