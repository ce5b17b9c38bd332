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

/// <summary>Records that the authority granted a measure, wholly or in part.</summary>
/// <param name="ExpiresOn">Last day it holds; null when it has no end.</param>
[Requires(Permissions.ProtectionWrite), Audited(AuditAct.Alter, AuditObject.ProtectionMeasure)]
public sealed record GrantProtectionCommand(Guid MeasureId, DateOnly DecidedOn, string Authority, string Conditions, DateOnly? ExpiresOn, bool Partly)
    : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.ProtectionMeasure(MeasureId);
}

internal sealed class GrantProtectionValidator : AbstractValidator<GrantProtectionCommand>
{
    public GrantProtectionValidator(ICurrentUser user, TimeProvider clock)
    {
        _ = RuleFor(c => c.DecidedOn).PastDay(user.Actor.Today(clock));
        _ = RuleFor(c => c.Authority).RequiredText(ProtectionMeasure.AuthorityMaxLength);
        _ = RuleFor(c => c.Conditions).OptionalText(ProtectionMeasure.ConditionsMaxLength);
    }
}

internal sealed class GrantProtectionHandler(ICaseTrackerDb db) : IRequestHandler<GrantProtectionCommand, Result>
{
    public async Task<Result> Handle(GrantProtectionCommand command, CancellationToken ct)
    {
        var measure = await db.ProtectionMeasures.SingleAsync(m => m.Id == new ProtectionMeasureId(command.MeasureId), ct);
        return measure.Grant(command.DecidedOn, command.Authority, command.Conditions, command.ExpiresOn, command.Partly);
    }
}
