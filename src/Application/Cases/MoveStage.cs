using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Proof;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Proof;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Moves a case to another stage, with the reason why.</summary>
/// <param name="ProofReason">Why it is charged although an element is unproved or rests on testimony alone; empty where that is not so.</param>
[Requires(Permissions.CaseEdit), Audited(AuditAct.Alter, AuditObject.Case)]
public sealed record MoveStageCommand(Guid CaseId, string Stage, string Reason, string ProofReason = "") : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class MoveStageValidator : AbstractValidator<MoveStageCommand>
{
    public MoveStageValidator()
    {
        _ = RuleFor(c => c.Stage).Must(s => s is not null && CaseStages.IsKnown(s)).WithMessage("Choose a code of the list CaseStage.");
        _ = RuleFor(c => c.Reason).RequiredText(StageChange.ReasonMaxLength);
        _ = RuleFor(c => c.ProofReason).OptionalText(ChargedDespite.ReasonMaxLength);
    }
}

internal sealed class MoveStageHandler(ICaseTrackerDb db, ICaseTurn turn, ChargingGate gate, ProofGate proof, ICurrentUser user, TimeProvider clock) : IRequestHandler<MoveStageCommand, Result>
{
    public async Task<Result> Handle(MoveStageCommand command, CancellationToken ct)
    {
        var id = new CaseId(command.CaseId);
        await turn.TakeAsync(id, ct);
        var found = await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == id, ct);
        if (CaseStages.Charges(found.Stage, command.Stage) && await gate.MayChargeCaseAsync(id, ct) is { Refusal: { } notYet }) return notYet;
        if (CaseStages.Charges(found.Stage, command.Stage) && await proof.MayChargeAsync(id, null, command.ProofReason, ct) is { Refusal: { } unproved }) return unproved;
        return found.MoveTo(command.Stage, command.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
