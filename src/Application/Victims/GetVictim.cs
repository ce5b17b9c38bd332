using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Vault;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims;

/// <summary>A victim as the team knows them: pseudonym, status, protection. Never who it is.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Victim)]
public sealed record GetVictimQuery(Guid VictimId) : IQuery<VictimView>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Version">Changes with the victim and with the sealed identity.</param>
/// <param name="HasIdentity">An identity lies sealed; it is shown by a reveal only.</param>
/// <param name="Permissions">What the caller may do in this case; a page offers only these.</param>
public sealed record VictimView(
    Guid Id, Guid CaseId, string CaseReference, uint Version, string Pseudonym, string Gender, bool Child, string Status, DateTimeOffset RecordedAt,
    bool HasIdentity, IReadOnlyList<ProtectionMeasureView> Measures, IReadOnlyList<string> Permissions);

internal sealed class GetVictimHandler(ICaseTrackerDb db, ICurrentUser user, CaseAccess access, IdentityReading reading, Welfare.WelfareReading welfare, TimeProvider clock) : IRequestHandler<GetVictimQuery, Result<VictimView>>
{
    public async Task<Result<VictimView>> Handle(GetVictimQuery query, CancellationToken ct)
    {
        var id = new VictimId(query.VictimId);
        var found = await VictimRows.Of(db).Where(r => r.Victim.Id == id).Select(r => new
        {
            r.Victim, r.Case.Reference, Version = EF.Property<uint>(r.Victim, Columns.Version),
            More = db.IdentityParticulars.Any(p => p.VictimId == id && p.RemovedAt == null) || db.IdentityPhotos.Any(p => p.VictimId == id && p.RemovedAt == null),
            Identity = db.VictimIdentities.Where(i => i.VictimId == id).Select(i => (uint?)EF.Property<uint>(i, Columns.Version)).FirstOrDefault(),
        }).AsNoTracking().SingleAsync(ct);
        var measures = await ProtectionMeasureRows.Of(db, db.ProtectionMeasures.Where(m => m.VictimId == id)).ToListAsync(ct);
        var (today, relation) = (user.Actor.Today(clock), access.Relation);
        var (reveals, reads) = (await reading.MayAsync(query.VictimId, ct), await welfare.MayAsync(query.VictimId, ct));
        return new VictimView(
            query.VictimId, found.Victim.CaseId.Value, found.Reference, VictimVersion.Of(found.Version, found.Identity), found.Victim.Pseudonym, found.Victim.Gender,
            found.Victim.Child, found.Victim.Status, found.Victim.RecordedAt, found.Identity is not null || found.More, [.. measures.Select(m => m.On(today))],
            [.. PermissionTable.Grants.Keys.Where(p => PermissionTable.RoleCarries(user.Actor.Roles, p) && PermissionTable.RelationCarries(relation, p) && (reveals || p != Access.Permissions.IdentityReveal) && (reads || p != Access.Permissions.WelfareRead)).Order()]);
    }
}

/// <summary>One version for a victim and the identity sealed beside it, which are two rows.</summary>
internal static class VictimVersion
{
    /// <param name="identity">Row version of the sealed identity; null when there is none.</param>
    internal static uint Of(uint victim, uint? identity) => unchecked((victim * 31) + (identity ?? 0));
}
