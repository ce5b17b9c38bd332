using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Chain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Chain;

/// <summary>How much of the trafficking chain the case holds to account: role by role who is identified, investigated, charged and convicted, and what is missing (R57, M15).</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Suspect)]
public sealed record GetChainQuery(Guid CaseId) : IQuery<ChainView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="Share">Roles charged ÷ roles identified; null while none is identified.</param>
/// <param name="NotCounted">Victims who were made to offend: nobody to hold to account.</param>
/// <param name="Groups">To which suspects of this case belong.</param>
public sealed record ChainView(
    ChainFigures Roles, ChainFigures Organisations, ChainFigures Users, decimal? Share, IReadOnlyList<ChainRoleView> ByRole, IReadOnlyList<ChainMemberView> NotCounted,
    IReadOnlyList<ChainGapView> Gaps, IReadOnlyList<ChainGroupView> Groups);

/// <summary>Each includes those after it.</summary>
public sealed record ChainFigures(int Identified, int Investigated, int Charged, int Convicted);

/// <param name="Role">Code of the list ChainRole.</param>
/// <param name="Part">Null for a role that says nothing of the part played.</param>
public sealed record ChainRoleView(string Role, ChainPart? Part, ChainReach Reach, ChainFigures Persons, IReadOnlyList<ChainMemberView> Members);

public sealed record ChainMemberView(Guid Id, string Reference, string Name, SuspectKind Kind, ChainReach Reach);

/// <param name="Role">Code of the list ChainRole; null where the gap is about none.</param>
public sealed record ChainGapView(ChainGapKind Kind, string? Role, ChainPart? Part);

/// <param name="Members">Of this case.</param>
public sealed record ChainGroupView(Guid Id, string Name, string Kind, int Members);

internal sealed class GetChainHandler(ICaseTrackerDb db, SuspectReach reach, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<GetChainQuery, Result<ChainView>>
{
    public async Task<Result<ChainView>> Handle(GetChainQuery query, CancellationToken ct)
    {
        var (id, today) = (new CaseId(query.CaseId), user.Actor.Today(clock));
        var suspects = await db.Suspects.AsNoTracking().Where(s => s.CaseId == id).ToListAsync(ct);
        var reached = await reach.OfAsync([id], ct);
        var memberships = (await db.GroupMemberships.AsNoTracking().Where(m => m.CaseId == id && m.TakenBackAt == null).ToListAsync(ct)).Where(m => m.LastsOn(today)).ToList();
        var grouped = memberships.Select(m => m.SuspectId).ToHashSet();
        var chain = new ChainCoverage([.. suspects.Select(s => new ChainMember(s.Id, s.Reference, s.Name, s.Kind, s.Roles, reached[s.Id], grouped.Contains(s.Id)))]);
        var ids = memberships.Select(m => m.GroupId).Distinct().ToList();
        var groups = await db.CriminalGroups.AsNoTracking().Where(g => ids.Contains(g.Id)).OrderBy(g => g.Name).ToListAsync(ct);
        audit.Showed(suspects.Select(s => s.Id.Value));
        return new ChainView(
            Figures(chain.RolesReached), Figures(chain.OrganisationsReached), Figures(chain.UsersReached), chain.Share,
            [.. chain.Roles.Select(r => new ChainRoleView(r.Role, ChainParts.Of(r.Role), r.Reach, Figures(r.Reached), [.. r.Members.Select(View)]))],
            [.. chain.NotCounted.Select(View)], [.. chain.Gaps.Select(g => new ChainGapView(g.Kind, g.Role, g.Part))],
            [.. groups.Select(g => new ChainGroupView(g.Id.Value, g.Name, g.Kind, memberships.Where(m => m.GroupId == g.Id).Select(m => m.SuspectId).Distinct().Count()))]);
    }

    private static ChainFigures Figures(Func<ChainReach, int> count) => new(count(ChainReach.Identified), count(ChainReach.Investigated), count(ChainReach.Charged), count(ChainReach.Convicted));

    private static ChainMemberView View(ChainMember m) => new(m.Id.Value, m.Reference, m.Name, m.Kind, m.Reach);
}
