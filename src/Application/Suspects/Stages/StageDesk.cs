using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common;
using CaseTracker.Application.Deadlines;
using CaseTracker.Application.Proof;
using CaseTracker.Application.Victims.NonPunishment;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Suspects.Stages;

/// <summary>
/// The one place where people move through the proceedings: it asks the rules and the gates, keeps each step, and lets the case follow. Who calls holds <see cref="ICaseTurn"/>.
/// </summary>
internal sealed class StageDesk(ICaseTrackerDb db, ChargingGate gate, ProofGate proof, DeadlineStarting starting, ICurrentUser user, TimeProvider clock)
{
    internal DateOnly Today => user.Actor.Today(clock);

    internal async Task<IReadOnlyList<Suspect>> AllAsync(CaseId caseId, CancellationToken ct) =>
        await db.Suspects.Where(s => s.CaseId == caseId).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference).ToListAsync(ct);

    /// <summary>Moves these people, all or none. The case does not follow yet.</summary>
    /// <param name="appealed">An appeal is being recorded with it.</param>
    internal async Task<Result> MoveAsync(CaseId caseId, IReadOnlyList<Suspect> people, StageText to, CancellationToken ct, bool appealed = false)
    {
        if (to.Stage == CaseStages.Suspended && string.IsNullOrEmpty(to.BlockedBy)) return StageRefusals.BlockNeeded;
        var (step, facts) = (await StepAsync(to, ct), await FactsAsync(people, ct));
        var charged = people.Where(s => CaseStages.Charges(s.Stage, to.Stage)).Select(s => s.Id).ToHashSet();
        foreach (var suspect in people)
        {
            var (from, known) = (suspect.Stage, facts[suspect.Id]);
            var moved = suspect.MoveTo(step, appealed ? known with { AppealOpen = true } : known, user.Actor.Id, Today, clock.GetUtcNow());
            if (moved.Refusal is { } refusal) return refusal;
            _ = db.SuspectStages.Add(moved.Value);
            if (from == CaseStages.Suspended && await ResumeAsync(suspect.Id, step, ct) is { Refusal: { } stays }) return stays;
            if (to.Stage == CaseStages.Suspended && Suspend(suspect, to, step) is { Refusal: { } waits }) return waits;
        }
        if (charged.Count > 0 && await gate.MayChargeAllAsync(caseId, charged, ct) is { Refusal: { } notYet }) return notYet;
        if (to.Stage == CaseStages.Final) await starting.StartAutomaticAsync(caseId, "FINAL_DECISION", step.On, ct);
        return charged.Count > 0 ? await proof.MayChargeAsync(caseId, charged, to.ProofReason ?? "", ct) : Result.Done;
    }

    /// <param name="newcomer">Not saved yet; null: nobody.</param>
    internal async Task FollowAsync(Case found, string reason, CancellationToken ct, Suspect? newcomer = null)
    {
        // Those moved in this turn are read as they are now: they are tracked.
        var people = (await AllAsync(found.Id, ct)).Concat(newcomer is null ? [] : [newcomer]).Select(s => s.Stage).ToList();
        found.Follow(people, reason.Length > StageChange.ReasonMaxLength ? reason[..StageChange.ReasonMaxLength] : reason, user.Actor.Id, clock.GetUtcNow());
    }

    internal async Task<IReadOnlyDictionary<SuspectId, DefendantFacts>> FactsAsync(IReadOnlyList<Suspect> people, CancellationToken ct)
    {
        var ids = people.Select(s => s.Id).ToList();
        var counts = (await db.Counts.Where(c => ids.Contains(c.SuspectId)).OrderBy(c => c.Number).Select(c => new
        {
            c.SuspectId, c.Number, Stands = c.WithdrawnAt == null,
            Verdict = db.CountVerdicts.Where(v => v.CountId == c.Id).OrderByDescending(v => v.Number).Select(v => v.Verdict).FirstOrDefault(),
        }).ToListAsync(ct)).ToLookup(c => c.SuspectId);
        var sentenced = await db.Sentences.Where(s => ids.Contains(s.SuspectId)).Select(s => s.SuspectId).Distinct().ToListAsync(ct);
        var appealed = await db.Appeals.Where(a => ids.Contains(a.SuspectId) && a.Outcome == "").Select(a => a.SuspectId).Distinct().ToListAsync(ct);
        return people.ToDictionary(s => s.Id, s => new DefendantFacts(
            s.Reference, counts[s.Id].Count(c => c.Stands), [.. counts[s.Id].Where(c => c.Stands && c.Verdict is null).Select(c => c.Number)], counts[s.Id].Any(c => c.Verdict is not null),
            counts[s.Id].Any(c => c.Verdict is { } verdict && CountVerdict.IsConviction(verdict)), sentenced.Contains(s.Id), appealed.Contains(s.Id)));
    }

    /// <summary>A case that the caller may not see is kept by the reference they gave, like one of another office.</summary>
    private async Task<StageStep> StepAsync(StageText to, CancellationToken ct)
    {
        var elsewhere = to.Stage is CaseStages.Joined or CaseStages.Severed ? (to.OtherCase ?? "").Trim() : "";
        var other = elsewhere.Length == 0 ? null : await db.Cases.Where(c => c.Reference == elsewhere).Select(c => (CaseId?)c.Id).FirstOrDefaultAsync(ct);
        return new StageStep(to.Stage, to.On ?? Today, to.Reason, other, elsewhere, to.Stage == CaseStages.TransferredAbroad ? to.ToState ?? "" : "");
    }

    private Result Suspend(Suspect suspect, StageText to, StageStep step)
    {
        var blockage = Blockage.Record(suspect.CaseId, suspect.Id, new BlockGiven(to.BlockedBy!, to.Reason, step.On, to.ExpectedBy), [], user.Actor.Id, clock.GetUtcNow());
        if (blockage.Refusal is { } refusal) return refusal;
        _ = db.Blockages.Add(blockage.Value);
        return Result.Done;
    }

    /// <summary>Who goes on waits for nothing any more.</summary>
    private async Task<Result> ResumeAsync(SuspectId suspect, StageStep step, CancellationToken ct)
    {
        foreach (var open in await db.Blockages.Where(b => b.SuspectId == suspect && b.EndedOn == null).ToListAsync(ct))
            if (open.End(step.On < open.Since ? open.Since : step.On, step.Reason, user.Actor.Id) is { Refusal: { } refusal }) return refusal;
        return Result.Done;
    }
}
