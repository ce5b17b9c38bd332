using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Who may see the case now, who could before, and who is shut out.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Member)]
public sealed record ListMembersQuery(Guid CaseId) : IQuery<TeamView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

public sealed record TeamView(IReadOnlyList<MemberView> Items, IReadOnlyList<ExclusionView> Excluded);

public sealed record MemberView(Guid UserId, string Name, IReadOnlyList<string> Roles, bool Lead, DateTimeOffset Since, DateTimeOffset? Until);

public sealed record ExclusionView(Guid UserId, string Name, DateTimeOffset Since);

internal sealed class ListMembersHandler(ICaseTrackerDb db) : IRequestHandler<ListMembersQuery, Result<TeamView>>
{
    public async Task<Result<TeamView>> Handle(ListMembersQuery query, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().Include(c => c.Members).Include(c => c.Exclusions).SingleAsync(c => c.Id == new CaseId(query.CaseId), ct);
        var ids = found.Members.Select(m => m.UserId).Concat(found.Exclusions.Select(x => x.UserId)).Distinct().ToList();
        var people = await db.Staff.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return new TeamView(
            [.. found.Members.OrderBy(m => m.RemovedAt).ThenBy(m => m.AddedAt).Select(m => new MemberView(
                m.UserId.Value, people[m.UserId].DisplayName, people[m.UserId].Roles, m.Role == MemberRole.Lead, m.AddedAt, m.RemovedAt))],
            [.. found.Exclusions.Select(x => new ExclusionView(x.UserId.Value, people[x.UserId].DisplayName, x.ExcludedAt))]);
    }
}
