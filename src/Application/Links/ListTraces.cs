using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Links;

/// <summary>What turned up in the case, in the order in which it was noted, and in which other cases the same turned up.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Trace)]
public sealed record ListTracesQuery(Guid CaseId) : IQuery<IReadOnlyList<TraceView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <summary>One thing that turned up, with the version that a correction must name.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Trace)]
public sealed record GetTraceQuery(Guid CaseId, Guid TraceId) : IQuery<TraceView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class ListTracesHandler(TraceReading reading, AuditNotes audit) : IRequestHandler<ListTracesQuery, Result<IReadOnlyList<TraceView>>>, IRequestHandler<GetTraceQuery, Result<TraceView>>
{
    public async Task<Result<IReadOnlyList<TraceView>>> Handle(ListTracesQuery query, CancellationToken ct)
    {
        var found = await reading.OfAsync(new CaseId(query.CaseId), null, ct);
        audit.Showed(found.Select(t => t.Id));
        return found.ToList();
    }

    public async Task<Result<TraceView>> Handle(GetTraceQuery query, CancellationToken ct)
    {
        audit.About(query.TraceId);
        return await reading.OfAsync(new CaseId(query.CaseId), new TraceId(query.TraceId), ct) is [{ } found] ? found : CommonRefusals.NotFound;
    }
}
