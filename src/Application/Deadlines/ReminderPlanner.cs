using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Deadlines;

/// <summary>The one place where reminders of a deadline are written and called off.</summary>
public sealed class ReminderPlanner(ICaseTrackerDb db)
{
    /// <summary>Writes the reminders still to come; none for a deadline that does not run.</summary>
    /// <param name="unitZone">Where the unit works; an hour clock is reminded in its own zone.</param>
    public void Plan(Deadline deadline, DateTimeOffset now, TimeZoneInfo unitZone)
    {
        foreach (var reminder in deadline.RemindersAfter(now, unitZone)) _ = db.Reminders.Add(Reminder.At(deadline.Id, deadline.CaseId, reminder.At));
    }

    /// <summary>Calls off what was planned and not yet sent.</summary>
    public async Task CallOffAsync(DeadlineId deadline, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var reminder in await db.Reminders.Where(r => r.DeadlineId == deadline && r.SettledAt == null).ToListAsync(ct)) reminder.Settle(now);
    }

    /// <summary>After an act that ends a clock or lets it rest: nobody is reminded of it any more. A refused act leaves all as it is.</summary>
    public async Task<Result> AfterAsync(Result act, DeadlineId deadline, DateTimeOffset now, CancellationToken ct)
    {
        if (!act.IsRefused) await CallOffAsync(deadline, now, ct);
        return act;
    }

    /// <summary>After the end moved: the old reminders are called off, new ones planned.</summary>
    public async Task ReplanAsync(Deadline deadline, DateTimeOffset now, TimeZoneInfo unitZone, CancellationToken ct)
    {
        await CallOffAsync(deadline.Id, now, ct);
        Plan(deadline, now, unitZone);
    }
}
