using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Disclosure;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure.Releases;

/// <summary>Opens the archive of a set. That it is disclosed, and to whom, is recorded before the first byte leaves.</summary>
[Requires(Permissions.DisclosureRelease), Audited(AuditAct.Disclose, AuditObject.ReleaseSet)]
public sealed record DownloadReleaseQuery(Guid SetId) : IQuery<ReleaseContent>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ReleaseSet(SetId);
}

/// <param name="Content">The caller disposes it.</param>
/// <param name="FileName">References only.</param>
public sealed record ReleaseContent(Stream Content, string FileName, long SizeBytes, string Sha256);

internal sealed class DownloadReleaseHandler(ICaseTrackerDb db, IEvidenceStore store, AuditNotes audit) : IRequestHandler<DownloadReleaseQuery, Result<ReleaseContent>>
{
    public async Task<Result<ReleaseContent>> Handle(DownloadReleaseQuery query, CancellationToken ct)
    {
        var set = await db.ReleaseSets.AsNoTracking().SingleAsync(s => s.Id == new ReleaseSetId(query.SetId), ct);
        if (set.File is not { } file) return ReleaseRefusals.NotMade;
        var reference = await db.Cases.Where(c => c.Id == set.CaseId).Select(c => c.Reference).SingleAsync(ct);
        audit.Because("disclosure", $"{set.Audience} {set.Recipient} {set.CopyMark} {file.Sha256}");
        audit.ShowedFields("content");
        return new ReleaseContent(await store.OpenReadAsync(set.CaseId, file.ObjectId, ct), $"{reference}-disclosure-{set.CopyMark}.zip", file.SizeBytes, file.Sha256);
    }
}
