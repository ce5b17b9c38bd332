using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Puts a colleague on the team: from then on the case is theirs to see.</summary>
[Requires(Permissions.CaseTeam), Audited(AuditAct.Alter, AuditObject.Member)]
public sealed record AddMemberCommand(Guid CaseId, Guid UserId) : ICommand, ICaseScoped
{
    /// <summary>Who has one of these may join a team.</summary>
    public static IReadOnlyList<string> TeamRoles { get; } = [Roles.Prosecutor, Roles.Investigator, Roles.Supervisor, Roles.VictimCoordinator];

    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class AddMemberValidator : AbstractValidator<AddMemberCommand>
{
    public AddMemberValidator() => RuleFor(c => c.UserId).NotEmpty().WithMessage("Choose a colleague.");
}

internal sealed class AddMemberHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AddMemberCommand, Result>
{
    public async Task<Result> Handle(AddMemberCommand command, CancellationToken ct)
    {
        var (id, now) = (new UserId(command.UserId), clock.GetUtcNow());
        var colleague = await db.Staff.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.DisabledAt == null, ct);
        if (colleague is null) return CaseRefusals.NoSuchColleague;
        if (!colleague.Roles.Intersect(AddMemberCommand.TeamRoles).Any()) return CaseRefusals.RoleCannotJoin;

        var found = await db.Cases.Include(c => c.Members).Include(c => c.Exclusions).SingleAsync(c => c.Id == new CaseId(command.CaseId), ct);
        var outcome = found.AddMember(id, user.Actor.Id, now);
        if (outcome.IsRefused) return outcome;

        audit.About(command.UserId);
        _ = db.Notifications.Add(Notification.To(id, found.Id, $"You were added to the team of {found.Reference}.", $"/cases/{found.Id.Value}", now));
        return outcome;
    }
}
