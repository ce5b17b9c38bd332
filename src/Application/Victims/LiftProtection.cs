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
/// <param name="Reason">Sealed.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record LiftProtectionCommand(Guid MeasureId, DateOnly LiftedOn, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);

    public override string ToString() => $"{nameof(LiftProtectionCommand)} •••";
}

internal sealed class LiftProtectionValidator : AbstractValidator<LiftProtectionCommand>
{
    public LiftProtectionValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.LiftedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Reason).RequiredText(ProtectionMeasure.ReasonMaxLength);
    }
}

internal sealed class LiftProtectionHandler(ICaseTrackerDb db, ICaseKeys keys, VictimClocks clocks) : IRequestHandler<LiftProtectionCommand, Result>
{
    public async Task<Result> Handle(LiftProtectionCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        var lifted = measure.Lift(command.LiftedOn, await keys.RewriteAsync(measure, words => words with { Reason = command.Reason.Trim() }, ct));
        return lifted.IsRefused ? lifted : await clocks.CancelAsync(measure.DeadlineId, "The measure was lifted", ct);
    }
}
