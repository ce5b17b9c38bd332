using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Protection;

/// <summary>Records that the order of a measure was served on whom it binds.</summary>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record ServeProtectionCommand(Guid MeasureId, DateOnly ServedOn) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);
}

internal sealed class ServeProtectionValidator : AbstractValidator<ServeProtectionCommand>
{
    public ServeProtectionValidator(ICurrentUser user, TimeProvider clock) => RuleFor(c => c.ServedOn).PastDay(user.Actor.Today(clock));
}

internal sealed class ServeProtectionHandler(ICaseTrackerDb db) : IRequestHandler<ServeProtectionCommand, Result>
{
    public async Task<Result> Handle(ServeProtectionCommand command, CancellationToken ct) =>
        (await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct)).Serve(command.ServedOn);
}
