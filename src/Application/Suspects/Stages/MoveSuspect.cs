using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>Moves one suspect to another stage of the proceedings, with the reason why; the case follows.</summary>
[Requires(Permissions.CaseEdit), Audited(AuditAct.Alter, AuditObject.Suspect)]
public sealed record MoveSuspectCommand(Guid SuspectId, StageText To) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Suspect(SuspectId);
}

internal sealed class MoveSuspectValidator : AbstractValidator<MoveSuspectCommand>
{
    public MoveSuspectValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) => _ = RuleFor(c => c.To).NotNull().SetValidator(new StageTextRules(codes, user, clock)).OverridePropertyName("");
}

internal sealed class MoveSuspectHandler(ICaseTrackerDb db, ICaseTurn turn, StageDesk desk) : IRequestHandler<MoveSuspectCommand, Result>
{
    public async Task<Result> Handle(MoveSuspectCommand command, CancellationToken ct)
    {
        var id = new SuspectId(command.SuspectId);
        var caseId = await db.Suspects.Where(s => s.Id == id).Select(s => s.CaseId).SingleAsync(ct);
        await turn.TakeAsync(caseId, ct);
        var suspect = await db.Suspects.SingleAsync(s => s.Id == id, ct);
        if (await desk.MoveAsync(caseId, [suspect], command.To, ct) is { Refusal: { } refusal }) return refusal;
        await desk.FollowAsync(await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == caseId, ct), $"{suspect.Reference}: {command.To.Reason}", ct);
        return Result.Done;
    }
}
