using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.NonPunishment;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.NonPunishment;

/// <summary>A suspect who is, or may be, a victim, and how they stand to being charged.</summary>
/// <param name="Counts">That stand against them.</param>
/// <param name="OpenAssessment">Waits for its decision; null when none does.</param>
internal sealed record GatedSuspect(SuspectId Id, string Reference, VictimId? Victim, ChargeStanding Standing, int Counts, Guid? OpenAssessment);

/// <summary>The one place that says whether suspects of a case may be charged. Who acts on its answer holds <see cref="ICaseTurn"/>.</summary>
internal sealed class ChargingGate(ICaseTrackerDb db)
{
    internal async Task<Result> MayChargeAsync(CaseId caseId, SuspectId suspect, CancellationToken ct) =>
        (await OfAsync(caseId, ct)).SingleOrDefault(s => s.Id == suspect) is { } gated ? ChargingRule.MayCharge(gated.Standing) : Result.Done;

    /// <summary>Whether these may go to a stage that charges: those of them who have counts against them.</summary>
    internal async Task<Result> MayChargeAllAsync(CaseId caseId, IReadOnlyCollection<SuspectId> who, CancellationToken ct)
    {
        var charged = (await OfAsync(caseId, ct)).Where(s => s.Counts > 0 && who.Contains(s.Id)).ToLookup(s => s.Standing, s => s.Reference);
        if (charged.Contains(ChargeStanding.Unassessed)) return ChargingRefusals.StageNeedsAssessment([.. charged[ChargeStanding.Unassessed]]);
        return charged.Contains(ChargeStanding.GoesUnpunished) ? ChargingRefusals.StageNeedsWithdrawal([.. charged[ChargeStanding.GoesUnpunished]]) : Result.Done;
    }

    /// <summary>Those of the case of whom something says that they are, or may be, victims; by reference.</summary>
    internal async Task<IReadOnlyList<GatedSuspect>> OfAsync(CaseId caseId, CancellationToken ct)
    {
        // An assessment stays of weight when flag and link are taken back.
        var suspects = await db.Suspects.Where(s => s.CaseId == caseId && (s.VictimIndicated || s.LinkedVictimId != null || db.NonPunishmentAssessments.Any(a => a.SuspectId == s.Id))).OrderBy(s => s.Reference.Length).ThenBy(s => s.Reference)
            .Select(s => new
            {
                s.Id, s.Reference, s.VictimIndicated, s.LinkedVictimId,
                Status = db.Victims.Where(v => v.Id == s.LinkedVictimId).Select(v => v.Status).FirstOrDefault(), Counts = db.Counts.Count(c => c.SuspectId == s.Id && c.WithdrawnAt == null),
            }).ToListAsync(ct);
        if (suspects.Count == 0) return [];
        var assessments = await db.NonPunishmentAssessments.Where(a => a.CaseId == caseId).Select(a => new { a.Id, a.SuspectId, a.VictimId }).ToListAsync(ct);
        var decisions = await db.NonPunishmentDecisions.Where(d => d.CaseId == caseId).OrderByDescending(d => d.RecordedAt).ThenByDescending(d => d.Number)
            .Select(d => new { d.AssessmentId, d.Decision }).ToListAsync(ct);
        return
        [
            .. from suspect in suspects
               let own = assessments.Where(a => a.SuspectId == suspect.Id || (a.VictimId is not null && a.VictimId == suspect.LinkedVictimId)).Select(a => a.Id).ToList()
               let newest = decisions.FirstOrDefault(d => own.Contains(d.AssessmentId))?.Decision
               let open = own.Where(id => decisions.All(d => d.AssessmentId != id)).Select(id => (Guid?)id).FirstOrDefault()
               select new GatedSuspect(suspect.Id, suspect.Reference, suspect.LinkedVictimId, ChargingRule.Of(suspect.VictimIndicated || (open is not null && newest is null), suspect.Status, newest), suspect.Counts, open),
        ];
    }
}
