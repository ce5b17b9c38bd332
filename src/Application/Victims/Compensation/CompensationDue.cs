using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.Victims.Compensation;

/// <summary>Victims for whom nothing was claimed though their case had its outcome.</summary>
internal static class CompensationDue
{
    /// <summary>
    /// The one place that says which cases had an outcome: a judgment, or a settlement. Today the stage says it; whatever records verdicts or
    /// settlements later is added here.
    /// </summary>
    internal static IQueryable<Case> WithOutcome(ICaseTrackerDb db) => db.Cases.Where(c => c.StageChanges.Any(s => CaseStages.WithOutcome.Contains(s.To)));

    internal static IQueryable<Victim> Of(ICaseTrackerDb db) =>
        db.Victims.Where(v => WithOutcome(db).Any(c => c.Id == v.CaseId) && !db.CompensationClaims.Any(c => c.VictimId == v.Id));
}
