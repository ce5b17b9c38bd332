using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Opens the sound or film made anew. Each range that is asked for is recorded.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ReadPreviewMediaQuery(Guid EvidenceId) : IQuery<PreviewBytes>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
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
