using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Suspects.Chain;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Chain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Groups;

/// <summary>One criminal group across the cases that the caller sees: its members there, and how far the proceedings reached each. Of other cases nothing, not even that there are any.</summary>
[Requires(Permissions.CaseRead), Audited(AuditAct.Consult, AuditObject.Group)]
public sealed record GetGroupQuery(Guid GroupId) : IQuery<GroupView>;

/// <param name="Kind">Code of the list CriminalGroupKind.</param>
/// <param name="Members">By case and reference; also those that were taken back, marked.</param>
public sealed record GroupView(
    Guid Id, uint Version, string Name, string Kind, IReadOnlyList<string> Countries, string Remarks, IReadOnlyList<GroupCaseView> Cases, IReadOnlyList<GroupMemberView> Members);

public sealed record GroupCaseView(Guid Id, string Reference, string Title, string Stage);

/// <param name="Role">Code of the list GroupRole.</param>
/// <param name="ChainRole">Code of the list ChainRole.</param>
/// <param name="TakenBackReason">Null unless it was recorded in error.</param>
public sealed record GroupMemberView(
    Guid MembershipId, Guid CaseId, Guid SuspectId, string Suspect, string Name, SuspectKind Kind, string ChainRole, string Role, DateOnly? Since, DateOnly? Until, string Source,
    string? TakenBackReason, ChainReach Reach);

internal sealed class GetGroupHandler(ICaseTrackerDb db, SuspectReach reach, AuditNotes audit) : IRequestHandler<GetGroupQuery, Result<GroupView>>
{
    public async Task<Result<GroupView>> Handle(GetGroupQuery query, CancellationToken ct)
    {
        var id = new CriminalGroupId(query.GroupId);
        var group = await db.CriminalGroups.SingleOrDefaultAsync(g => g.Id == id, ct);
        if (group is null) return CommonRefusals.NotFound;
        var rows = await (from membership in db.GroupMemberships.AsNoTracking().Where(m => m.GroupId == id)
                          join suspect in db.Suspects on membership.SuspectId equals suspect.Id
                          join owner in db.Cases on membership.CaseId equals owner.Id
                          orderby owner.Reference, suspect.Reference.Length, suspect.Reference, membership.RecordedAt
                          select new { Membership = membership, Suspect = suspect, Case = new GroupCaseView(owner.Id.Value, owner.Reference, owner.Title, owner.Stage) }).AsNoTracking().ToListAsync(ct);
        var cases = rows.Select(r => r.Case).DistinctBy(c => c.Id).ToList();
        var reached = await reach.OfAsync([.. cases.Select(c => new CaseId(c.Id))], ct);
        audit.About(query.GroupId);
        audit.Showed(rows.Select(r => r.Suspect.Id.Value).Distinct());
        return new GroupView(
            group.Id.Value, db.VersionOf(group), group.Name, group.Kind, group.Countries, group.Remarks, cases,
            [.. rows.Select(r => new GroupMemberView(
                r.Membership.Id, r.Case.Id, r.Suspect.Id.Value, r.Suspect.Reference, r.Suspect.Name, r.Suspect.Kind, r.Suspect.ChainRole, r.Membership.Role, r.Membership.Since, r.Membership.Until,
                r.Membership.Source, r.Membership.TakenBackAt is null ? null : r.Membership.TakenBackReason, reached[r.Suspect.Id]))]);
    }
}
