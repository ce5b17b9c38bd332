using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>The prosecutor who sends it decides an assessment, or reviews what was decided. What was decided before stays.</summary>
/// <param name="Decision">Code of the list NonPunishmentDecision.</param>
/// <param name="Nexus">Code of the list NonPunishmentNexus.</param>
/// <param name="Reasoning">On compulsion and nexus; sealed.</param>
/// <param name="ReviewOn">Starts a deadline; null when no review is needed.</param>
[Requires(Permissions.CountWrite), Audited(AuditAct.Alter, AuditObject.Assessment)]
public sealed record DecideNonPunishmentCommand(Guid CaseId, Guid AssessmentId, string Decision, string Nexus, string Reasoning, DateOnly DecidedOn, DateOnly? ReviewOn) : ICommand<Guid>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);

    public override string ToString() => $"{nameof(DecideNonPunishmentCommand)} •••";
}

internal sealed class DecideNonPunishmentValidator : AbstractValidator<DecideNonPunishmentCommand>
{
    public DecideNonPunishmentValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Decision).CodeOf(codes, "NonPunishmentDecision", today);
        _ = RuleFor(c => c.Nexus).CodeOf(codes, "NonPunishmentNexus", today);
        _ = RuleFor(c => c.Reasoning).RequiredText(NonPunishmentDecision.ReasoningMaxLength);
        _ = RuleFor(c => c.DecidedOn).PastDay(today);
    }
}

internal sealed class DecideNonPunishmentHandler(ICaseTrackerDb db, ICaseTurn turn, ICurrentUser user, ICaseKeys keys, VictimClocks clocks, AuditNotes audit, TimeProvider clock)
    : IRequestHandler<DecideNonPunishmentCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(DecideNonPunishmentCommand command, CancellationToken ct)
    {
        var caseId = new CaseId(command.CaseId);
        await turn.TakeAsync(caseId, ct);
        if (await db.NonPunishmentAssessments.SingleOrDefaultAsync(a => a.Id == command.AssessmentId && a.CaseId == caseId, ct) is not { } assessment) return CommonRefusals.NotFound;
        audit.About(assessment.Id);
        var last = await db.NonPunishmentDecisions.Where(d => d.AssessmentId == assessment.Id).OrderByDescending(d => d.Number).FirstOrDefaultAsync(ct);
        var finding = new NonPunishmentFinding(command.Decision, command.Nexus, command.DecidedOn, command.ReviewOn);
        var may = NonPunishmentAssessment.MayDecide(finding, last);
        if (may.Refusal is { } notSo) return notSo;

        var reviewed = await clocks.CompleteAsync(last?.DeadlineId, command.DecidedOn, "Reviewed", ct);
        if (reviewed.Refusal is { } stays) return stays;
        DeadlineId? review = null;
        if (command.ReviewOn is { } on)
        {
            var started = clocks.Start(caseId, VictimClocks.NonPunishmentRule, on, null, $"{await NameAsync(assessment, ct)}: review the decision on non-punishment");
            if (started.Refusal is { } notStarted) return notStarted;
            review = started.Value.Id;
        }
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var details = await keys.SealDetailsAsync(caseId, SealedTables.NonPunishmentDecisions, id, new NonPunishmentWords(command.Reasoning.Trim()), ct);
        var decided = assessment.Decide(finding, last, review, new SealedAct(id, user.Actor.Id, now, details));
        if (decided.Refusal is { } refusal) return refusal;
        _ = db.NonPunishmentDecisions.Add(decided.Value);
        return id;
    }

    /// <summary>Never both: everyone on the case reads the titles of deadlines.</summary>
    private async Task<string> NameAsync(NonPunishmentAssessment assessment, CancellationToken ct) => assessment.VictimId is { } victim
        ? await db.Victims.Where(v => v.Id == victim).Select(v => v.Pseudonym).SingleAsync(ct)
        : await db.Suspects.Where(s => s.Id == assessment.SuspectId).Select(s => s.Reference).SingleAsync(ct);
}
