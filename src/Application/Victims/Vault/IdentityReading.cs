using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Vault;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Whether this caller may have this victim's identity revealed: as victim coordinator on the team of the case, or by a grant that holds.</summary>
internal sealed class IdentityReading(ICaseTrackerDb db, ICurrentUser user, CaseAccess access, TimeProvider clock)
{
    internal async Task<bool> MayAsync(Guid victimId, CancellationToken ct)
    {
        if (await access.FindAsync(CaseScope.Victim(victimId), ct) is not { } found) return false;
        if (user.Actor.Roles.Contains(Roles.VictimCoordinator) && (found.Relation & (CaseRelation.Lead | CaseRelation.Member)) != 0) return true;
        var (now, me, victim) = (clock.GetUtcNow(), user.Actor.Id, new VictimId(victimId));
        return await db.IdentityGrants.AnyAsync(g => g.VictimId == victim && g.UserId == me && g.Scope == GrantScope.Identity && g.RevokedAt == null && g.Until > now, ct);
    }

    /// <summary>All victims whose identity the caller may have revealed; for searches that answer with pseudonyms.</summary>
    internal IQueryable<VictimId> All()
    {
        var (now, me) = (clock.GetUtcNow(), user.Actor.Id);
        var granted = db.IdentityGrants.Where(g => g.UserId == me && g.Scope == GrantScope.Identity && g.RevokedAt == null && g.Until > now).Select(g => g.VictimId);
        if (!user.Actor.Roles.Contains(Roles.VictimCoordinator)) return granted;
        return from victim in db.Victims
               join c in db.Cases on victim.CaseId equals c.Id
               where c.Members.Any(m => m.UserId == me && m.RemovedAt == null) || granted.Contains(victim.Id)
               select victim.Id;
    }
}
