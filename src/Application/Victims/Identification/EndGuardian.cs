using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Identification;

/// <summary>Records that a guardian or representative acts no more.</summary>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record EndGuardianCommand(Guid VictimId, Guid GuardianId, DateOnly EndedOn) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class EndGuardianValidator : AbstractValidator<EndGuardianCommand>
{
    public EndGuardianValidator(ICurrentUser user, TimeProvider clock) => RuleFor(c => c.EndedOn).PastDay(user.Actor.Today(clock));
}

internal sealed class EndGuardianHandler(ICaseTrackerDb db) : IRequestHandler<EndGuardianCommand, Result>
{
    public async Task<Result> Handle(EndGuardianCommand command, CancellationToken ct)
    {
        var found = await db.Guardians.SingleOrDefaultAsync(g => g.Id == command.GuardianId && g.VictimId == new VictimId(command.VictimId), ct);
        return found is null ? CommonRefusals.NotFound : found.End(command.EndedOn);
    }
}
