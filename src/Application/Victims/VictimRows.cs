using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Victims;

namespace CaseTracker.Application.Victims;

/// <summary>A victim beside its case, as both lists sort it.</summary>
internal sealed class VictimRow
{
    public required Victim Victim { get; init; }

    public required Case Case { get; init; }
}

internal static class VictimRows
{
    internal static IQueryable<VictimRow> Of(ICaseTrackerDb db) =>
        from victim in db.Victims join ofCase in db.Cases on victim.CaseId equals ofCase.Id select new VictimRow { Victim = victim, Case = ofCase };

    /// <summary>The same rule as <see cref="ProtectionMeasure.StatusOn"/>, for the database to count by.</summary>
    internal static IQueryable<VictimListItem> ToItems(this IQueryable<VictimRow> rows, ICaseTrackerDb db, DateOnly today) => rows.Select(r => new VictimListItem(
        r.Victim.Id.Value, r.Case.Id.Value, r.Case.Reference, r.Victim.Pseudonym, r.Victim.Gender, r.Victim.Child, r.Victim.Status,
        db.VictimIdentities.Any(i => i.VictimId == r.Victim.Id) || db.IdentityParticulars.Any(p => p.VictimId == r.Victim.Id && p.RemovedAt == null),
        db.ProtectionMeasures.Count(m => m.VictimId == r.Victim.Id
            && (m.Status == ProtectionStatus.Granted || m.Status == ProtectionStatus.PartlyGranted) && (m.ExpiresOn == null || m.ExpiresOn >= today)),
        db.ProtectionMeasures.Where(m => m.VictimId == r.Victim.Id
            && (m.Status == ProtectionStatus.Granted || m.Status == ProtectionStatus.PartlyGranted) && m.ExpiresOn >= today).Min(m => m.ExpiresOn),
        db.ContactAttempts.Where(a => a.VictimId == r.Victim.Id)
            .Min(a => db.Deadlines.Where(d => d.Id == a.DeadlineId && (d.Status == DeadlineStatus.Running || d.Status == DeadlineStatus.Stopped)).Select(d => (DateOnly?)d.LegalDueOn).FirstOrDefault()),
        db.RiskAssessments.Where(a => a.VictimId == r.Victim.Id).OrderByDescending(a => a.RecordedAt).Select(a => (DateOnly?)a.ReviewOn).FirstOrDefault(),
        db.EngagementStates.Where(e => e.VictimId == r.Victim.Id).OrderByDescending(e => e.RecordedAt).Select(e => e.State).FirstOrDefault() ?? "",
        CompensationDue.Of(db).Any(v => v.Id == r.Victim.Id)));
}
