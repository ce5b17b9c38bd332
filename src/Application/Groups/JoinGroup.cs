using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Groups;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Groups;

/// <summary>Says that a suspect belongs to a group that the caller sees already, through another suspect or another case.</summary>
/// <param name="Role">Code of the list GroupRole.</param>
[Requires(Permissions.GroupWrite), Audited(AuditAct.Combine, AuditObject.Group)]
public sealed record JoinGroupCommand(Guid SuspectId, Guid GroupId, string Role, DateOnly? Since, DateOnly? Until, string Source) : ICommand<Guid>, ICaseScoped, IMembershipTerms
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class JoinGroupValidator : AbstractValidator<JoinGroupCommand>
{
    public JoinGroupValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) => Include(new MembershipTermsRules(codes, user, clock));
}

internal sealed class JoinGroupHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<JoinGroupCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(JoinGroupCommand command, CancellationToken ct)
    {
        var (suspectId, groupId) = (new SuspectId(command.SuspectId), new CriminalGroupId(command.GroupId));
        if (!await db.CriminalGroups.AnyAsync(g => g.Id == groupId, ct)) return GroupRefusals.Unknown;
        var suspect = await db.Suspects.SingleAsync(s => s.Id == suspectId, ct);
        await turn.TakeAsync(suspect.CaseId, ct);
        var standing = await db.GroupMemberships.AsNoTracking().Where(m => m.GroupId == groupId && m.SuspectId == suspectId && m.TakenBackAt == null).ToListAsync(ct);
        var joined = GroupMembership.Of(groupId, suspect, command.Terms(), standing, user.Actor.Id, clock.GetUtcNow());
        if (joined.Refusal is { } refusal) return refusal;
        _ = db.GroupMemberships.Add(joined.Value);
        audit.About(command.GroupId);
        return joined.Value.Id;
    }
}
