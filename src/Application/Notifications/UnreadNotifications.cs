using CaseTracker.Application.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>How many notifications of the caller are unread: the number beside the bell of every page.</summary>
/// <remarks>No use case: it shows nothing of anybody but a number to its owner, so it leaves no entry in the audit trail with each page.</remarks>
public sealed class UnreadNotifications(ICaseTrackerDb db, ICurrentUser user)
{
    /// <summary>Zero when nobody is signed in.</summary>
    public async Task<int> CountAsync(CancellationToken ct)
    {
        if (user.ActorOrNull is not { Id: var me }) return 0;
        await using var work = await db.BeginAsync(ct);
        return await db.Notifications.CountAsync(n => n.UserId == me && n.ReadAt == null, ct);
    }
}
