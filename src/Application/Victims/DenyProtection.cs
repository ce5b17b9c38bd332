using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>Records that the authority refused a measure, and why.</summary>
/// <param name="Reason">Sealed.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record DenyProtectionCommand(Guid MeasureId, DateOnly DecidedOn, string Authority, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);

    public override string ToString() => $"{nameof(DenyProtectionCommand)} •••";
}

internal sealed class DenyProtectionValidator : AbstractValidator<DenyProtectionCommand>
{
    public DenyProtectionValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.DecidedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Authority).RequiredText(ProtectionMeasure.AuthorityMaxLength);
        _ = RuleFor(c => c.Reason).RequiredText(ProtectionMeasure.ReasonMaxLength);
    }
}

internal sealed class DenyProtectionHandler(ICaseTrackerDb db, ICaseKeys keys) : IRequestHandler<DenyProtectionCommand, Result>
{
    public async Task<Result> Handle(DenyProtectionCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        return measure.Deny(command.DecidedOn, command.Authority, await keys.RewriteAsync(measure, words => words with { Reason = command.Reason.Trim() }, ct));
    }
}
