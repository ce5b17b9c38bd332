using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>A supervisor approves a settlement, or does not. Never who recorded it.</summary>
[Requires(Permissions.ChargeApprove), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record AnswerSettlementCommand(Guid CaseId, Guid SettlementId, bool Approve, string Answer) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class AnswerSettlementValidator : AbstractValidator<AnswerSettlementCommand>
{
    public AnswerSettlementValidator() => _ = RuleFor(c => c.Answer).RequiredText(Settlement.AnswerMaxLength);
}

internal sealed class AnswerSettlementHandler(ICaseTrackerDb db, ICaseTurn turn, CaseNotices notices, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<AnswerSettlementCommand, Result>
{
    public async Task<Result> Handle(AnswerSettlementCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await db.Settlements.SingleOrDefaultAsync(s => s.Id == command.SettlementId && s.CaseId == caseId, ct) is not { } settlement) return CommonRefusals.NotFound;
        audit.About(settlement.SuspectId.Value);
        audit.Because("settlement", command.Answer);
        var answered = settlement.Decide(command.Approve, command.Answer, user.Actor.Id, clock.GetUtcNow());
        if (answered.IsRefused) return answered;
        await notices.TellAsync(caseId, $"a settlement was {(command.Approve ? "approved" : "not approved")}.", $"/cases/{command.CaseId}/counts/settlements/{settlement.Id}", false, settlement.RecordedBy, ct);
        return Result.Done;
    }
}
