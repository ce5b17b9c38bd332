using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Disclosure;

/// <summary>Which line of the schedule is that of an exhibit. Every exhibit has one.</summary>
[Requires(Permissions.DisclosureRead), Audited(AuditAct.Consult, AuditObject.Exhibit)]
public sealed record FindDisclosureItemQuery(Guid EvidenceId) : IQuery<DisclosureItemAddress>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Exhibit(EvidenceId);
}

public sealed record DisclosureItemAddress(Guid Id, Guid CaseId);

internal sealed class FindDisclosureItemHandler(ICaseTrackerDb db) : IRequestHandler<FindDisclosureItemQuery, Result<DisclosureItemAddress>>
{
    public async Task<Result<DisclosureItemAddress>> Handle(FindDisclosureItemQuery query, CancellationToken ct) =>
        await db.DisclosureItems.Where(i => i.ExhibitId == new ExhibitId(query.EvidenceId)).Select(i => new DisclosureItemAddress(i.Id.Value, i.CaseId.Value)).SingleAsync(ct);
}
