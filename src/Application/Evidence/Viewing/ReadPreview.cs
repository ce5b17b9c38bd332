using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Opens one picture. The audit entry is committed before the caller has the first byte.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ReadPreviewPageQuery(Guid EvidenceId, int Page) : IQuery<PreviewBytes>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <summary>Opens the sound or film made anew. Each range that is asked for is recorded.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ReadPreviewMediaQuery(Guid EvidenceId) : IQuery<PreviewBytes>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

/// <param name="MediaType">Of what was made: <c>image/png</c>, <c>video/webm</c> or <c>audio/webm</c>; never of the file itself.</param>
/// <param name="Content">Seekable. Closed at the end of the caller's scope.</param>
public sealed record PreviewBytes(string MediaType, Stream Content);

internal sealed class ReadPreviewPageHandler(PreviewParts parts) : IRequestHandler<ReadPreviewPageQuery, Result<PreviewBytes>>
{
    public Task<Result<PreviewBytes>> Handle(ReadPreviewPageQuery query, CancellationToken ct) =>
        parts.OpenAsync(query.EvidenceId, preview => query.Page >= 1 && query.Page <= preview.Pages ? ($"page-{query.Page}", "image/png") : null, ct);
}

internal sealed class ReadPreviewMediaHandler(PreviewParts parts) : IRequestHandler<ReadPreviewMediaQuery, Result<PreviewBytes>>
{
    public Task<Result<PreviewBytes>> Handle(ReadPreviewMediaQuery query, CancellationToken ct) => parts.OpenAsync(query.EvidenceId, preview => preview.Kind switch
    {
        PreviewKind.Audio => ("media", "audio/webm"),
        PreviewKind.Video => ("media", "video/webm"),
        _ => null,
    }, ct);
}

/// <summary>Opens a part of what was made, after the gate.</summary>
internal sealed class PreviewParts(ICaseTrackerDb db, PreviewGate gate, IPreviewStore previews, OpenedContents opened, AuditNotes audit)
{
    internal async Task<Result<PreviewBytes>> OpenAsync(Guid evidenceId, Func<EvidencePreview, (string Part, string MediaType)?> choose, CancellationToken ct)
    {
        var admitted = await gate.AdmitAsync(evidenceId, ct);
        if (admitted.Refusal is { } refused) return refused;
        var preview = await db.Previews.AsNoTracking().SingleOrDefaultAsync(p => p.ExhibitId == new ExhibitId(evidenceId), ct);
        if (preview is not { State: PreviewState.Made }) return PreviewRefusals.NotMade;
        if (choose(preview) is not var (part, mediaType)) return PreviewRefusals.NoSuchPage;
        try
        {
            if (await previews.OpenAsync(preview.CaseId, preview.FilesId, part, ct) is not { } stream) return PreviewRefusals.NotMade;
            audit.ShowedFields($"preview.{part}");
            return new PreviewBytes(mediaType, opened.Keep(stream));
        }
        catch (CryptographicException)
        {
            // A derivative: what cannot be trusted is thrown away and can be made again.
            previews.Remove(preview.FilesId);
            return PreviewRefusals.NotMade;
        }
    }
}
