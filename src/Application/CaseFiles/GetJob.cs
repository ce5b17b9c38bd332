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

/// <param name="State"><c>queued</c>, <c>running</c>, <c>done</c>, <c>failed</c> or <c>cancelled</c>.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="DocumentId">Null until it is done.</param>
/// <param name="Failure">Code of what went wrong; null when nothing did.</param>
/// <param name="EvidenceId">The one item it is about; null for the whole case.</param>
public sealed record JobView(Guid Id, Guid CaseId, string Kind, string State, int Progress, Guid? DocumentId, string? Failure, Guid? EvidenceId)
{
    /// <summary>From 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>What went wrong, in words; null when nothing did.</summary>
    public string? FailureMessage { get; init; }

    /// <summary><c>comparing</c>, <c>collecting</c>, <c>drawing</c> or <c>storing</c>; null while it does not run.</summary>
    public string? Stage { get; init; }

    /// <summary>The section that is being collected; null in other stages.</summary>
    public string? Section { get; init; }

    /// <summary>Pages drawn so far.</summary>
    public int Pages { get; init; }

    /// <summary>Pages expected; 0 when unknown.</summary>
    public int OfPages { get; init; }

    /// <summary>The attempt that followed; null when there is none.</summary>
    public Guid? RetriedBy { get; init; }
}

internal sealed class GetJobHandler(ICaseTrackerDb db) : IRequestHandler<GetJobQuery, Result<JobView>>
{
    public async Task<Result<JobView>> Handle(GetJobQuery query, CancellationToken ct)
    {
        var id = new DocumentId(query.JobId);
        var d = await db.Documents.AsNoTracking().SingleAsync(x => x.Id == id, ct);
        var running = d.State == DocumentState.Running ? await db.PrintProgress.AsNoTracking().SingleOrDefaultAsync(p => p.DocumentId == id, ct) : null;
        var next = await db.Documents.Where(x => x.RetryOfId == id).Select(x => (Guid?)x.Id.Value).SingleOrDefaultAsync(ct);
        var failure = d.FailureCode.Length == 0 ? null : d.FailureCode;
        return new JobView(
            query.JobId, d.CaseId.Value, DocumentWords.Of(d.Kind), DocumentWords.Of(d.State), running?.Percent ?? d.Progress, d.State == DocumentState.Done ? d.Id.Value : null, failure, d.ExhibitId?.Value)
        {
            Attempt = d.Attempt, FailureMessage = failure is null ? null : FailureWords.Of(failure), Stage = running?.Stage, Section = running is { Section.Length: > 0 } ? running.Section : null,
            Pages = running?.Pages ?? d.File?.Pages ?? 0, OfPages = running?.OfPages ?? 0, RetriedBy = next,
        };
    }
}
