using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.CaseFiles;

/// <summary>Collects a case into a document, from what the caller may see at this moment.</summary>
[Requires(Permissions.DocumentPrint), Audited(AuditAct.Consult, AuditObject.Case)]
public sealed record BuildCaseFileQuery(Guid CaseId, string Marking) : IQuery<PrintedDocument>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class BuildCaseFileHandler(ICaseTrackerDb db, ICurrentUser user, IReferenceCodes codes, IDeadlineRules rules, TimeProvider clock)
    : IRequestHandler<BuildCaseFileQuery, Result<PrintedDocument>>
{
    public async Task<Result<PrintedDocument>> Handle(BuildCaseFileQuery query, CancellationToken ct)
    {
        var content = await CollectAsync(new CaseId(query.CaseId), ct);
        var print = new DocumentPrint(query.Marking, user.Actor.DisplayName, clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(user.Actor.TimeZone));
        return new CaseFileLayout(content, codes, rules, print).Compose();
    }

    private async Task<CaseFileContent> CollectAsync(CaseId id, CancellationToken ct)
    {
        var found = await db.Cases.AsNoTracking().Include(c => c.Members).Include(c => c.StageChanges).SingleAsync(c => c.Id == id, ct);
        var unit = await db.Units.Where(u => u.Id == found.UnitId).Select(u => u.Name).SingleAsync(ct);
        var exhibits = await db.Exhibits.AsNoTracking().Include(e => e.Custody).Where(e => e.CaseId == id).OrderBy(e => e.Reference).ToListAsync(ct);
        var deadlines = await db.Deadlines.AsNoTracking().Where(d => d.CaseId == id).OrderBy(d => d.DueOn).ToListAsync(ct);
        var people = found.Members.Select(m => m.UserId).Concat(found.StageChanges.Select(s => s.By)).Concat(deadlines.Select(d => d.OwnerId))
            .Concat(exhibits.SelectMany(e => e.Custody).SelectMany(c => new[] { c.ActorId, c.Custodian.UserId ?? c.ActorId })).Distinct().ToList();
        var names = await db.Staff.Where(s => people.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.DisplayName, ct);
        return new CaseFileContent(
            found, unit, names,
            await db.Suspects.AsNoTracking().Where(s => s.CaseId == id).OrderBy(s => s.Reference).ToListAsync(ct),
            await db.Victims.AsNoTracking().Where(v => v.CaseId == id).OrderBy(v => v.Pseudonym).ToListAsync(ct),
            await db.Counts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.Number).ToListAsync(ct),
            await db.Chronology.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.At).ToListAsync(ct),
            exhibits, await db.ProtectionMeasures.AsNoTracking().Where(p => p.CaseId == id).OrderBy(p => p.RequestedOn).ToListAsync(ct), deadlines);
    }
}
