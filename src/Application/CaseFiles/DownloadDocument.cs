using System.Globalization;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Hands a finished document out, one file of it. The disclosure is recorded before the first byte leaves.</summary>
/// <param name="Volume">From 1; most documents have one.</param>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Disclose, AuditObject.Document)]
public sealed record DownloadDocumentQuery(Guid DocumentId, int Volume = 1) : IQuery<DocumentContent>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(DocumentId);
}

/// <param name="Content">The caller disposes it.</param>
/// <param name="FileName">Reference, kind and day; never a title.</param>
public sealed record DocumentContent(Stream Content, string FileName, long SizeBytes, string Sha256);

internal sealed class DownloadDocumentHandler(ICaseTrackerDb db, IEvidenceStore store, IdentityReading identities, AuditNotes audit) : IRequestHandler<DownloadDocumentQuery, Result<DocumentContent>>
{
    public async Task<Result<DocumentContent>> Handle(DownloadDocumentQuery query, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().Include(d => d.Volumes).SingleAsync(d => d.Id == new DocumentId(query.DocumentId), ct);
        if (document.File is not { } first) return DocumentRefusals.NotReady;
        var further = document.Volumes.SingleOrDefault(v => v.Number == query.Volume);
        if (query.Volume != 1 && further is null) return DocumentRefusals.NoSuchVolume;
        foreach (var victim in document.IdentityVictims)
            if (!await identities.MayAsync(victim, ct)) return DocumentRefusals.IdentitiesNotYours;
        audit.ShowedFields([$"volume {query.Volume}", .. document.WithIdentities ? (IEnumerable<string>)["identities"] : []]);
        var (objectId, size, sha256) = further is null ? (first.ObjectId, first.SizeBytes, first.Sha256) : (further.ObjectId, further.SizeBytes, further.Sha256);
        return new DocumentContent(await store.OpenReadAsync(document.CaseId, objectId, ct), await NameAsync(document, query.Volume, ct), size, sha256);
    }

    private async Task<string> NameAsync(CaseDocument document, int volume, CancellationToken ct)
    {
        var reference = await db.Cases.Where(c => c.Id == document.CaseId).Select(c => c.Reference).SingleAsync(ct);
        var item = await db.Exhibits.Where(e => e.Id == document.ExhibitId).Select(e => e.Reference).SingleOrDefaultAsync(ct);
        string?[] parts =
        [
            reference, item, document.Number > 0 ? $"DOC-{document.Number}" : null, DocumentWords.Title(document.Kind).Replace(' ', '-'), document.RequestedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            document.Volumes.Count > 0 ? $"volume-{volume}" : null,
        ];
        return string.Join('-', parts.OfType<string>()) + ".pdf";
    }
}
