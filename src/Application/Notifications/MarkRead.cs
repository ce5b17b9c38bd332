using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>The caller has seen one notification. Doing it twice changes nothing.</summary>
[Requires(Permissions.SignedIn), Audited(AuditAct.Alter, AuditObject.Notification)]
public sealed record MarkReadCommand(Guid NotificationId) : ICommand;

internal sealed class MarkReadHandler(ICaseTrackerDb db, ICurrentUser user, AuditNotes audit, TimeProvider clock) : IRequestHandler<MarkReadCommand, Result>
{
    public async Task<Result> Handle(MarkReadCommand command, CancellationToken ct)
    {
        var me = user.Actor.Id;
        audit.About(command.NotificationId);
        var notification = await db.Notifications.SingleOrDefaultAsync(n => n.Id == command.NotificationId && n.UserId == me, ct);
        if (notification is null) return CommonRefusals.NotFound;
        notification.MarkRead(clock.GetUtcNow());
        return Result.Done;
    }
}
