using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Access;

/// <summary>Finds the case a request is about and how the caller stands to it. None means: for this caller there is no such case.</summary>
internal sealed class CaseAccess(ICaseTrackerDb db, ICurrentUser user)
{
    /// <summary>How the caller stands to the case of the request that is handled, as the pipeline has just found it.</summary>
    public CaseRelation Relation { get; private set; }

    public async Task<(CaseId Case, CaseRelation Relation)?> FindAsync(CaseScope scope, CancellationToken ct)
    {
        var found = await LookUpAsync(scope, ct);
        Relation = found?.Relation ?? CaseRelation.None;
        return found;
    }

    private async Task<(CaseId Case, CaseRelation Relation)?> LookUpAsync(CaseScope scope, CancellationToken ct)
    {
        if (await CaseOfAsync(scope, ct) is not { } caseId) return null;
        var me = user.Actor;
        var found = await db.Cases.Where(c => c.Id == caseId).Select(c => new
        {
            c.UnitId, c.Restricted,
            Excluded = c.Exclusions.Any(x => x.UserId == me.Id),
            Role = c.Members.Where(m => m.UserId == me.Id && m.RemovedAt == null).Select(m => (MemberRole?)m.Role).FirstOrDefault(),
        }).SingleOrDefaultAsync(ct);
        if (found is null || found.Excluded) return null;
        var relation = found.Role switch { MemberRole.Lead => CaseRelation.Lead, MemberRole.Member => CaseRelation.Member, _ => CaseRelation.None };
        if (me.SupervisedUnit == found.UnitId && !found.Restricted) relation |= CaseRelation.UnitSupervisor;
        return relation == CaseRelation.None ? null : (caseId, relation);
    }

    private async Task<CaseId?> CaseOfAsync(CaseScope scope, CancellationToken ct)
    {
        if (scope.Kind == AuditObject.Case) return new CaseId(scope.Id);
        var owner = scope.Kind switch
        {
            AuditObject.Victim => db.Victims.Where(x => x.Id == new VictimId(scope.Id)).Select(x => x.CaseId),
            AuditObject.ProtectionMeasure => db.ProtectionMeasures.Where(x => x.Id == new ProtectionMeasureId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Exhibit => db.Exhibits.Where(x => x.Id == new ExhibitId(scope.Id)).Select(x => x.CaseId),
            AuditObject.HandOver => db.HandOvers.Where(x => x.Id == new HandOverId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Incident => db.Incidents.Where(x => x.Id == new IncidentId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Opening => db.Openings.Where(x => x.Id == new OpeningId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Deadline => db.Deadlines.Where(x => x.Id == new DeadlineId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Document => db.Documents.Where(x => x.Id == new DocumentId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Hearing => db.Hearings.Where(x => x.Id == new HearingId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Redaction => db.Redactions.Where(x => x.Id == new RedactionId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Bundle => db.Bundles.Where(x => x.Id == new BundleId(scope.Id)).Select(x => x.CaseId),
            AuditObject.BundleVersion => db.BundleVersions.Where(x => x.Id == new BundleVersionId(scope.Id)).Select(x => x.CaseId),
            AuditObject.Suspect => db.Suspects.Where(x => x.Id == new SuspectId(scope.Id)).Select(x => x.CaseId),
            AuditObject.DisclosureItem => db.DisclosureItems.Where(x => x.Id == new DisclosureItemId(scope.Id)).Select(x => x.CaseId),
            AuditObject.ReleaseSet => db.ReleaseSets.Where(x => x.Id == new ReleaseSetId(scope.Id)).Select(x => x.CaseId),
            _ => throw new InvalidOperationException($"No case can be found by a {scope.Kind}."),
        };
        var found = await owner.ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }
}
