using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The primary key decides: a second transaction waits for the first, and then finds the row.</summary>
internal sealed class HandOverReminders(CaseTrackerDbContext db) : IHandOverReminders
{
    public async Task<bool> TakeAsync(HandOverId handOver, int day, UserId recipient, DateTimeOffset at, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into hand_over_reminders (hand_over_id, day, recipient_id, delivered_at) values ({handOver.Value}, {day}, {recipient.Value}, {at.ToUniversalTime()}) on conflict do nothing", ct) == 1;
}
