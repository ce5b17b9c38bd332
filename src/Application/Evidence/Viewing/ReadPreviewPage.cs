using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>Opens one picture. The audit entry is committed before the caller has the first byte.</summary>
[Requires(Permissions.EvidenceRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record ReadPreviewPageQuery(Guid EvidenceId, int Page) : IQuery<PreviewBytes>, ICaseScoped
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
