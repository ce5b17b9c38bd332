using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>The caller has seen everything that is there now; what arrives meanwhile stays unread.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Alter, AuditObject.Notification)]
public sealed record MarkAllReadCommand : ICommand;

internal sealed class MarkAllReadHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<MarkAllReadCommand, Result>
{
    public async Task<Result> Handle(MarkAllReadCommand command, CancellationToken ct)
    {
        var me = user.Actor.Id;
        var unread = await db.Notifications.Where(n => n.UserId == me && n.ReadAt == null).ToListAsync(ct);
        foreach (var notification in unread) notification.MarkRead(clock.GetUtcNow());
        audit.Showed(unread.Select(n => n.Id));
        return Result.Done;
    }
}
