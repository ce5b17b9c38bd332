using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Dashboards;

/// <summary>Forgets a choice on the dashboard that the caller kept.</summary>
[Requires(Permissions.DashboardCaseload), Audited(AuditAct.Administer, AuditObject.Dashboard)]
public sealed record RemoveFilterCommand(Guid Id) : ICommand;

internal sealed class RemoveFilterHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit) : IRequestHandler<RemoveFilterCommand, Result>
{
    public async Task<Result> Handle(RemoveFilterCommand command, CancellationToken ct)
    {
        if (await db.SavedFilters.SingleOrDefaultAsync(f => f.Id == command.Id && f.UserId == user.Actor.Id, ct) is not { } saved) return CommonRefusals.NotFound;
        audit.About(saved.Id);
        _ = db.SavedFilters.Remove(saved);
        return Result.Done;
    }
}
