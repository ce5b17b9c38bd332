using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>
/// Moves a case as a whole, with the reason why: everybody who stands where the case stands goes along, to the charge only those with counts against them.
/// As long as nobody is suspected, the case alone.
/// </summary>
[Requires(Permissions.CaseEdit), Audited(AuditAct.Alter, AuditObject.Case)]
public sealed record MoveStageCommand(Guid CaseId, StageText To) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class MoveStageValidator : AbstractValidator<MoveStageCommand>
{
    public MoveStageValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock) => _ = RuleFor(c => c.To).NotNull().SetValidator(new StageTextRules(codes, user, clock)).OverridePropertyName("");
}

internal sealed class MoveStageHandler(ICaseTrackerDb db, ICaseTurn turn, StageDesk desk, ICurrentUser user, TimeProvider clock) : IRequestHandler<MoveStageCommand, Result>
{
    public async Task<Result> Handle(MoveStageCommand command, CancellationToken ct)
    {
        var (id, to) = (new CaseId(command.CaseId), command.To);
        await turn.TakeAsync(id, ct);
        var found = await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == id, ct);
        var people = await desk.AllAsync(id, ct);
        if (people.Count == 0) return found.MoveTo(to.Stage, to.Reason, user.Actor.Id, clock.GetUtcNow());
        if (to.Stage == found.Stage) return CaseRefusals.AlreadyInStage;
        if (!CaseStages.MayFollow(found.Stage, to.Stage)) return CaseRefusals.StageCannotFollow(found.Stage, to.Stage);
        if (found.Stage == CaseStages.Closed) return CaseRefusals.ReopenByPerson;
        if (to.Stage is CaseStages.PostCase or CaseStages.Closed) return await EndAsync(found, people, to, ct);

        var movers = people.Where(s => s.Stage == found.Stage).ToList();
        if (movers.Count == 0) return CaseRefusals.NobodyMoves;
        if (CaseStages.Charges(found.Stage, to.Stage))
        {
            var facts = await desk.FactsAsync(movers, ct);
            if (movers.RemoveAll(s => facts[s.Id].StandingCounts == 0) > 0 && movers.Count == 0) return CaseRefusals.NobodyToCharge;
        }
        if (await desk.MoveAsync(id, movers, to, ct) is { Refusal: { } refusal }) return refusal;
        await desk.FollowAsync(found, to.Reason, ct);
        return Result.Done;
    }

    /// <summary>The review after the case, and closing it, are steps of the case: closing it closes the proceedings against everybody who is still in it.</summary>
    private async Task<Result> EndAsync(Case found, IReadOnlyList<Suspect> people, StageText to, CancellationToken ct)
    {
        var going = people.Where(s => DefendantStages.IsInProceedings(s.Stage)).Select(s => s.Reference).ToList();
        if (to.Stage == CaseStages.PostCase && going.Count > 0) return CaseRefusals.StillInProceedings(going);
        var closing = to.Stage == CaseStages.Closed ? people.Where(s => s.Stage != CaseStages.Closed && !DefendantStages.Left.Contains(s.Stage)).ToList() : [];
        if (closing.Count > 0 && await desk.MoveAsync(found.Id, closing, to, ct) is { Refusal: { } refusal }) return refusal;
        return found.MoveTo(to.Stage, to.Reason, user.Actor.Id, clock.GetUtcNow());
    }
}
