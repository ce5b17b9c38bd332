using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases.Strategies;

/// <summary>A supervisor signs a version of the case strategy off, or sends it back with a reason. Its author is told.</summary>
[Requires(Permissions.StrategySign), Audited(AuditAct.Alter, AuditObject.Strategy)]
public sealed record AnswerStrategyCommand(Guid CaseId, Guid StrategyId, bool SignOff, string Answer) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class AnswerStrategyValidator : AbstractValidator<AnswerStrategyCommand>
{
    public AnswerStrategyValidator() => RuleFor(c => c.Answer).OptionalText(CaseStrategy.AnswerMaxLength);
}

internal sealed class AnswerStrategyHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AnswerStrategyCommand, Result>
{
    public async Task<Result> Handle(AnswerStrategyCommand command, CancellationToken ct)
    {
        var (caseId, now) = (new CaseId(command.CaseId), clock.GetUtcNow());
        if (await db.Strategies.SingleOrDefaultAsync(s => s.Id == command.StrategyId && s.CaseId == caseId, ct) is not { } strategy) return CommonRefusals.NotFound;
        audit.About(command.StrategyId);
        var answered = strategy.Respond(command.SignOff, command.Answer, user.Actor.Id, now);
        if (answered.IsRefused) return answered;
        var reference = await db.Cases.Where(c => c.Id == caseId).Select(c => c.Reference).SingleAsync(ct);
        var text = command.SignOff ? $"{reference}: version {strategy.Number} of the strategy was signed off." : $"{reference}: version {strategy.Number} of the strategy came back.";
        _ = db.Notifications.Add(Notification.To(strategy.WrittenBy, caseId, text, $"/cases/{command.CaseId}/strategy", now));
        return answered;
    }
}
