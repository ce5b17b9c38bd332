using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The primary key decides: a second transaction waits for the first, and then finds the row.</summary>
internal sealed class ReminderDeliveries(CaseTrackerDbContext db) : IReminderDeliveries
{
    public async Task<bool> TakeAsync(Guid reminder, UserId recipient, ReminderStep step, DateTimeOffset at, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into reminder_deliveries (reminder_id, recipient_id, delivered_at, step) values ({reminder}, {recipient.Value}, {at.ToUniversalTime()}, {(short)step}) on conflict do nothing", ct) == 1;
}
