using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Cases;

/// <summary>Takes a colleague off the team; from then on the case is not theirs to see.</summary>
[Requires(Permissions.CaseTeam), Audited(AuditAct.Alter, AuditObject.Member)]
public sealed record RemoveMemberCommand(Guid CaseId, Guid UserId) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Case(CaseId);
}

internal sealed class RemoveMemberHandler(ICaseTrackerDb db, AuditNotes audit, TimeProvider clock) : IRequestHandler<RemoveMemberCommand, Result>
{
    public async Task<Result> Handle(RemoveMemberCommand command, CancellationToken ct)
    {
        var found = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == new CaseId(command.CaseId), ct);
        audit.About(command.UserId);
        return found.RemoveMember(new UserId(command.UserId), clock.GetUtcNow());
    }
}
