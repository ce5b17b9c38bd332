using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Compensation;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>Victims for whom nothing was claimed though their case had its outcome, and who were not found to be without entitlement.</summary>
internal static class CompensationDue
{
    /// <summary>
    /// The one place that says which cases had an outcome: a verdict, an accepted settlement, or a stage that follows one, of the case or of anybody in it.
    /// </summary>
    internal static IQueryable<Case> WithOutcome(ICaseTrackerDb db) => db.Cases.Where(c =>
        c.StageChanges.Any(s => CaseStages.WithOutcome.Contains(s.To)) || db.SuspectStages.Any(s => s.CaseId == c.Id && CaseStages.WithOutcome.Contains(s.To))
        || db.CountVerdicts.Any(v => v.CaseId == c.Id) || db.Settlements.Any(s => s.CaseId == c.Id && s.State == SettlementState.Accepted));

    internal static IQueryable<Victim> Of(ICaseTrackerDb db) =>
        db.Victims.Where(v => WithOutcome(db).Any(c => c.Id == v.CaseId) && !db.CompensationClaims.Any(c => c.VictimId == v.Id)
            && db.Entitlements.Where(e => e.VictimId == v.Id).OrderByDescending(e => e.Number).Select(e => e.Answer).FirstOrDefault() != EntitlementAnswers.NotEntitled);
}
