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

/// <summary>Records that a measure in force was ended before its time, and why.</summary>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record LiftProtectionCommand(Guid MeasureId, DateOnly LiftedOn, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);
}

internal sealed class LiftProtectionValidator : AbstractValidator<LiftProtectionCommand>
{
    public LiftProtectionValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.LiftedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Reason).RequiredText(ProtectionMeasure.ReasonMaxLength);
    }
}

internal sealed class LiftProtectionHandler(ICaseTrackerDb db) : IRequestHandler<LiftProtectionCommand, Result>
{
    public async Task<Result> Handle(LiftProtectionCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        return measure.Lift(command.LiftedOn, command.Reason);
    }
}
