using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts;

/// <summary>Takes back a count against someone of whom it was decided that they go unpunished (CETS 197 Art. 26; Dir. 2011/36 Art. 8).</summary>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Count)]
public sealed record WithdrawCountCommand(Guid CaseId, Guid CountId, string Reason) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class WithdrawCountValidator : AbstractValidator<WithdrawCountCommand>
{
    public WithdrawCountValidator() => _ = RuleFor(c => c.Reason).RequiredText(Count.WithdrawalReasonMaxLength);
}

internal sealed class WithdrawCountHandler(ICaseTrackerDb db, ICurrentUser user, ICaseTurn turn, ChargingGate gate, AuditNotes audit, TimeProvider clock) : IRequestHandler<WithdrawCountCommand, Result>
{
    public async Task<Result> Handle(WithdrawCountCommand command, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(command.CaseId), new CountId(command.CountId));
        await turn.TakeAsync(caseId, ct);
        if (await db.Counts.SingleOrDefaultAsync(c => c.Id == id && c.CaseId == caseId, ct) is not { } count) return CommonRefusals.NotFound;
        audit.About(command.CountId);
        var unpunished = (await gate.OfAsync(caseId, ct)).Any(s => s.Id == count.SuspectId && s.Standing == ChargeStanding.GoesUnpunished);
        return count.Withdraw(unpunished, command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
