using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Vault;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Who was, and who is, allowed to have this identity revealed; the latest first.</summary>
[Requires(Permissions.VictimRead), Audited(AuditAct.Consult, AuditObject.Identity)]
public sealed record ListIdentityGrantsQuery(Guid VictimId) : IQuery<IReadOnlyList<IdentityGrantView>>, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

/// <param name="Holds">Neither over nor revoked.</param>
public sealed record IdentityGrantView(Guid Id, Guid UserId, string User, string GrantedBy, DateTimeOffset GrantedAt, DateTimeOffset Until, DateTimeOffset? RevokedAt, bool Holds, GrantScope Scope);

internal sealed class ListIdentityGrantsHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<ListIdentityGrantsQuery, Result<IReadOnlyList<IdentityGrantView>>>
{
    public async Task<Result<IReadOnlyList<IdentityGrantView>>> Handle(ListIdentityGrantsQuery query, CancellationToken ct)
    {
        var (id, now) = (new VictimId(query.VictimId), clock.GetUtcNow());
        var rows =
            from grant in db.IdentityGrants
            join reader in db.Staff on grant.UserId equals reader.Id
            join giver in db.Staff on grant.GrantedBy equals giver.Id
            where grant.VictimId == id
            orderby grant.GrantedAt descending, grant.Id
            select new IdentityGrantView(
                grant.Id.Value, reader.Id.Value, reader.DisplayName, giver.DisplayName, grant.GrantedAt, grant.Until, grant.RevokedAt, grant.RevokedAt == null && grant.Until > now, grant.Scope);
        return await rows.AsNoTracking().ToListAsync(ct);
    }
}
