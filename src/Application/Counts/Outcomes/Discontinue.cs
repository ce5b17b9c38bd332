using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Counts.Outcomes;

/// <summary>
/// Decides not to go on against somebody, as a whole or for counts that are withdrawn. For each victim it concerns a deadline says by when to tell them (R23);
/// decided as a whole, it closes the proceedings against this person.
/// </summary>
/// <param name="CountIds">Empty: all there is against this person.</param>
/// <param name="Ground">Code of the list DiscontinuanceGround.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Collect, AuditObject.Suspect)]
public sealed record DiscontinueCommand(Guid CaseId, Guid SuspectId, IReadOnlyList<Guid> CountIds, string Ground, string Reason, DateOnly DecidedOn, IReadOnlyList<ConcernedVictim> Victims) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

/// <param name="StatusContinues">Support and residence go on although these proceedings end.</param>
public sealed record ConcernedVictim(Guid VictimId, bool StatusContinues);

internal sealed class DiscontinueValidator : AbstractValidator<DiscontinueCommand>
{
    public DiscontinueValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.SuspectId).NotEmpty().WithMessage("Choose a suspect.");
        _ = RuleFor(c => c.CountIds).NotNull().WithMessage("This may be empty but not null.");
        _ = RuleFor(c => c.Ground).CodeOf(codes, "DiscontinuanceGround", today);
        _ = RuleFor(c => c.Reason).RequiredText(Discontinuance.ReasonMaxLength);
        _ = RuleFor(c => c.DecidedOn).NotEmpty().WithMessage("Choose the day.").LessThanOrEqualTo(today).WithMessage("That day has not come yet.");
        _ = RuleFor(c => c.Victims).Must(v => v is not null && v.All(one => one is not null) && v.DistinctBy(one => one.VictimId).Count() == v.Count).WithMessage("Name every victim once.");
    }
}

internal sealed class DiscontinueHandler(ICaseTrackerDb db, ICaseTurn turn, StageDesk stages, ChargingGate gate, VictimClocks clocks, ICurrentUser user, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<DiscontinueCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DiscontinueCommand command, CancellationToken ct)
    {
        var (caseId, id) = (new CaseId(command.CaseId), new SuspectId(command.SuspectId));
        await turn.TakeAsync(caseId, ct);
        if (await db.Suspects.SingleOrDefaultAsync(s => s.Id == id && s.CaseId == caseId, ct) is not { } suspect) return CountRefusals.SuspectOfAnotherCase;
        audit.About(command.SuspectId);
        var victims = command.Victims.ToDictionary(v => new VictimId(v.VictimId), v => v.StatusContinues);
        var known = await db.Victims.Where(v => v.CaseId == caseId).Select(v => new { v.Id, v.Pseudonym }).ToDictionaryAsync(v => v.Id, v => v.Pseudonym, ct);
        if (victims.Keys.Any(v => !known.ContainsKey(v))) return DiscontinuanceRefusals.VictimOfAnotherCase;
        var counts = await db.Counts.Where(c => c.SuspectId == id).OrderBy(c => c.Number).ToListAsync(ct);
        var unpunished = (await gate.OfAsync(caseId, ct)).Any(s => s.Id == id && s.Standing == ChargeStanding.GoesUnpunished);
        var last = await db.Discontinuances.Where(d => d.SuspectId == id).MaxAsync(d => (int?)d.Number, ct) ?? 0;
        var given = new DiscontinuanceGiven(command.CountIds, command.Ground, command.Reason, command.DecidedOn, victims.Keys);
        var decided = Discontinuance.Decide(caseId, id, counts, given, unpunished, last + 1, user.Actor.Id, clock.GetUtcNow());
        if (decided.Refusal is { } refusal) return refusal;

        _ = db.Discontinuances.Add(decided.Value);
        foreach (var (victim, continues) in victims)
        {
            var notice = clocks.Start(caseId, ProductRules.VictimNotice, command.DecidedOn, null, $"{known[victim]}: tell them that it does not go on against {suspect.Reference}");
            if (notice.Refusal is { } notStarted) return notStarted;
            _ = db.DiscontinuanceNotices.Add(DiscontinuanceNotice.For(decided.Value, victim, continues, notice.Value.Id));
        }
        if (!decided.Value.Whole || suspect.Stage == CaseStages.Closed) return decided.Value.Id;
        var reason = command.Reason.Length > Domain.Suspects.Stages.SuspectStage.ReasonMaxLength ? command.Reason[..Domain.Suspects.Stages.SuspectStage.ReasonMaxLength] : command.Reason;
        if (await stages.MoveAsync(caseId, [suspect], new StageText(CaseStages.Closed, reason, On: suspect.NotBefore(command.DecidedOn)), ct) is { Refusal: { } stays }) return stays;
        await stages.FollowAsync(await db.Cases.Include(c => c.StageChanges).SingleAsync(c => c.Id == caseId, ct), $"{suspect.Reference}: {reason}", ct);
        return decided.Value.Id;
    }
}
