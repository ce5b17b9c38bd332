using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Staff;

/// <summary>Changes what a user may do, or shuts the account; either takes effect everywhere within seconds.</summary>
[Requires(Permissions.UsersManage), Audited(AuditAct.Administer, AuditObject.User)]
public sealed record ChangeUserCommand(Guid UserId, uint Version, IReadOnlyList<string> Roles, bool Disabled) : ICommand;

internal sealed class ChangeUserValidator : AbstractValidator<ChangeUserCommand>
{
    public ChangeUserValidator() => RuleFor(c => c.Roles).NotEmpty().WithMessage("Choose at least one role.");
}

internal sealed class ChangeUserHandler(ICaseTrackerDb db, ICurrentUser user, ISessions sessions, AuditNotes audit, TimeProvider clock) : IRequestHandler<ChangeUserCommand, Result>
{
    public async Task<Result> Handle(ChangeUserCommand command, CancellationToken ct)
    {
        if (user.Actor.Id.Value == command.UserId) return StaffRefusals.OwnAccount;
        var member = await db.Staff.SingleOrDefaultAsync(s => s.Id == new UserId(command.UserId), ct);
        if (member is null) return CommonRefusals.NotFound;
        if (db.VersionOf(member) != command.Version) return CommonRefusals.Stale;
        audit.About(command.UserId);
        var outcome = member.ChangeRoles(command.Roles);
        if (outcome.IsRefused) return outcome;
        if (command.Disabled == member.DisabledAt is not null) return outcome;
        outcome = command.Disabled ? member.Disable(clock.GetUtcNow()) : member.Enable();
        if (outcome is { IsRefused: false } && command.Disabled) await sessions.CloseAllAsync(member.Id, ct);
        return outcome;
    }
}
