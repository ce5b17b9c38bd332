using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>Ends a grant at once.</summary>
[Requires(Permissions.IdentityGrant), Audited(AuditAct.Administer, AuditObject.Identity)]
public sealed record RevokeIdentityGrantCommand(Guid VictimId, Guid GrantId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class RevokeIdentityGrantHandler(ICaseTrackerDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<RevokeIdentityGrantCommand, Result>
{
    public async Task<Result> Handle(RevokeIdentityGrantCommand command, CancellationToken ct)
    {
        var (victim, id) = (new VictimId(command.VictimId), new IdentityGrantId(command.GrantId));
        var grant = await db.IdentityGrants.SingleOrDefaultAsync(g => g.Id == id && g.VictimId == victim, ct);
        return grant is null ? CommonRefusals.NotFound : grant.Revoke(user.Actor.Id, clock.GetUtcNow());
    }
}
