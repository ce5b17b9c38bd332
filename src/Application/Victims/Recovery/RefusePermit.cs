using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Recovery;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Recovery;

/// <summary>Records that a residence permit was refused, and why.</summary>
/// <param name="Reason">Sealed.</param>
[Requires(Permissions.VictimWrite), Audited(AuditAct.Alter, AuditObject.Victim)]
public sealed record RefusePermitCommand(Guid VictimId, Guid PermitId, DateOnly DecidedOn, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RefusePermitCommand)} •••";
}

internal sealed class RefusePermitValidator : AbstractValidator<RefusePermitCommand>
{
    public RefusePermitValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.DecidedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Reason).RequiredText(ResidencePermit.ReasonMaxLength);
    }
}

internal sealed class RefusePermitHandler(ICaseTrackerDb db, ICaseKeys keys) : IRequestHandler<RefusePermitCommand, Result>
{
    public async Task<Result> Handle(RefusePermitCommand command, CancellationToken ct)
    {
        var permit = await db.ResidencePermits.SingleOrDefaultAsync(p => p.Id == command.PermitId && p.VictimId == new VictimId(command.VictimId), ct);
        if (permit is null) return CommonRefusals.NotFound;
        var words = await keys.OpenDetailsAsync<PermitWords>(permit.CaseId, SealedTables.ResidencePermits, permit.Id, permit.Details, ct);
        var details = await keys.SealDetailsAsync(permit.CaseId, SealedTables.ResidencePermits, permit.Id, words with { Reason = command.Reason.Trim() }, ct);
        return permit.Refuse(command.DecidedOn, details);
    }
}
