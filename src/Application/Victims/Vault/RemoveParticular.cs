using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Victims.Vault;

/// <summary>A particular does not hold, or never did: it is not shown or found any more.</summary>
[Requires(Permissions.IdentityKeep), Audited(AuditAct.Alter, AuditObject.Identity)]
public sealed record RemoveParticularCommand(Guid VictimId, Guid ParticularId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);
}

internal sealed class RemoveParticularHandler(ICaseTrackerDb db, TimeProvider clock) : IRequestHandler<RemoveParticularCommand, Result>
{
    public async Task<Result> Handle(RemoveParticularCommand command, CancellationToken ct)
    {
        var (victim, id) = (new VictimId(command.VictimId), new IdentityParticularId(command.ParticularId));
        var kept = await db.IdentityParticulars.SingleOrDefaultAsync(p => p.Id == id && p.VictimId == victim, ct);
        return kept is null ? CommonRefusals.NotFound : kept.Remove(clock.GetUtcNow());
    }
}
