using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Evidence;

/// <summary>Opens the bytes of an item that is known to carry malware, for someone who is equipped to handle it. Infected evidence is still evidence.</summary>
[Requires(Permissions.EvidenceOpenInfected), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record DownloadInfectedExhibitQuery(Guid EvidenceId) : IQuery<ExhibitDownload>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

internal sealed class DownloadInfectedExhibitHandler(ContentOpening contents) : IRequestHandler<DownloadInfectedExhibitQuery, Result<ExhibitDownload>>
{
    public async Task<Result<ExhibitDownload>> Handle(DownloadInfectedExhibitQuery query, CancellationToken ct)
    {
        var opened = await contents.OpenAsync(query.EvidenceId, infected: true, ct);
        return opened.IsRefused ? opened : contents.Wrap(opened.Value);
    }
}
