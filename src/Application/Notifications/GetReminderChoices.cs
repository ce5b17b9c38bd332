using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Calendars;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Notifications;

/// <summary>How the caller is reminded: the morning digest and the calendar address.</summary>
[Requires(Permissions.DeadlineRead), Audited(AuditAct.Consult, AuditObject.User)]
public sealed record GetReminderChoicesQuery : IQuery<ReminderChoicesView>;

/// <param name="DigestAt">Of the unit, in its zone.</param>
/// <param name="FeedSince">When the calendar address in force was made; null when there is none. The address itself is not stored.</param>
/// <param name="FeedReadAt">When a calendar last asked; null when none did.</param>
public sealed record ReminderChoicesView(bool Digest, TimeOnly DigestAt, DateTimeOffset? FeedSince, DateTimeOffset? FeedReadAt);

internal sealed class GetReminderChoicesHandler(ICaseTrackerDb db, ICurrentUser user, ICalendarFeeds feeds) : IRequestHandler<GetReminderChoicesQuery, Result<ReminderChoicesView>>
{
    public async Task<Result<ReminderChoicesView>> Handle(GetReminderChoicesQuery query, CancellationToken ct)
    {
        var me = user.Actor;
        var unit = await db.Units.SingleAsync(u => u.Id == me.UnitId, ct);
        var wants = await db.Staff.Where(s => s.Id == me.Id).Select(s => s.WantsDigest).SingleAsync(ct);
        var feed = await feeds.FindAsync(me.Id, ct);
        return new ReminderChoicesView(wants, unit.Reminding.DigestAt, feed?.MadeAt, feed?.ReadAt);
    }
}
