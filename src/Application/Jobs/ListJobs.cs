using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Jobs;

/// <summary>What runs in the background: schedules, last runs, failures, instances.</summary>
[Requires(Permissions.JobsManage), Audited(AuditAct.Consult, AuditObject.Job)]
public sealed record ListJobsQuery : IQuery<JobBoardView>;

internal sealed class ListJobsHandler(IJobBoard board) : IRequestHandler<ListJobsQuery, Result<JobBoardView>>
{
    public async Task<Result<JobBoardView>> Handle(ListJobsQuery query, CancellationToken ct) => await board.ReadAsync(ct);
}
