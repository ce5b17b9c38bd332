using AutoMapper;
using AutoMapper.QueryableExtensions;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects;

/// <summary>One suspect with the version that a correction must name.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record GetSuspectQuery(Guid SuspectId) : IQuery<SuspectView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class GetSuspectHandler(ICaseTrackerDb db, IConfigurationProvider maps) : IRequestHandler<GetSuspectQuery, Result<SuspectView>>
{
    public async Task<Result<SuspectView>> Handle(GetSuspectQuery query, CancellationToken ct) =>
        await db.Suspects.Where(s => s.Id == new SuspectId(query.SuspectId)).ProjectTo<SuspectView>(maps).SingleAsync(ct);
}
