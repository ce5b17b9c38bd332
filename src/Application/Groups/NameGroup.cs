using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Groups;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Groups;

/// <summary>Names a criminal group for the first time, with the suspect through whom it came to light as its first member.</summary>
/// <param name="Kind">Code of the list CriminalGroupKind.</param>
/// <param name="Countries">ISO 3166 codes of two letters in which it is active.</param>
/// <param name="Remarks">Read by everyone who sees one of its cases.</param>
/// <param name="Role">Code of the list GroupRole.</param>
[Requires(Permissions.GroupWrite), Audited(AuditAct.Collect, AuditObject.Group)]
public sealed record NameGroupCommand(
    Guid SuspectId, string Name, string Kind, IReadOnlyList<string> Countries, string Remarks, string Role, DateOnly? Since, DateOnly? Until, string Source)
    : ICommand<Guid>, ICaseScoped, IGroupFields, IMembershipTerms
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class NameGroupValidator : AbstractValidator<NameGroupCommand>
{
    public NameGroupValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        Include(new GroupFieldsRules(codes, user, clock));
        Include(new MembershipTermsRules(codes, user, clock));
    }
}

internal sealed class NameGroupHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<NameGroupCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(NameGroupCommand command, CancellationToken ct)
    {
        var suspect = await db.Suspects.SingleAsync(s => s.Id == new SuspectId(command.SuspectId), ct);
        var (me, now) = (user.Actor.Id, clock.GetUtcNow());
        var group = CriminalGroup.FirstSeen(suspect.CaseId, command.Described(), me, now);
        var first = GroupMembership.Of(group.Id, suspect, command.Terms(), [], me, now);
        if (first.Refusal is { } refusal) return refusal;
        _ = db.CriminalGroups.Add(group);
        _ = db.GroupMemberships.Add(first.Value);
        audit.About(group.Id.Value);
        return group.Id.Value;
    }
}
