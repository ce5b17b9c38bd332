using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>How far the making of a document is.</summary>
[Requires(Permissions.DocumentRead), Audited(AuditAct.Consult, AuditObject.Document)]
public sealed record GetJobQuery(Guid JobId) : IQuery<JobView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Document(JobId);
}

/// <param name="State"><c>queued</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="DocumentId">Null until it is done.</param>
/// <param name="Failure">Code of what went wrong; null when nothing did.</param>
/// <param name="EvidenceId">The one item it is about; null for the whole case.</param>
public sealed record JobView(Guid Id, Guid CaseId, string Kind, string State, int Progress, Guid? DocumentId, string? Failure, Guid? EvidenceId);

internal sealed class GetJobHandler(ICaseTrackerDb db) : IRequestHandler<GetJobQuery, Result<JobView>>
{
    public async Task<Result<JobView>> Handle(GetJobQuery query, CancellationToken ct)
    {
        var d = await db.Documents.AsNoTracking().SingleAsync(x => x.Id == new DocumentId(query.JobId), ct);
        return new JobView(
            query.JobId, d.CaseId.Value, DocumentWords.Of(d.Kind), DocumentWords.Of(d.State), d.Progress, d.State == DocumentState.Done ? d.Id.Value : null,
            d.FailureCode.Length == 0 ? null : d.FailureCode, d.ExhibitId?.Value);
    }
}
