using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The primary key decides: a second transaction waits for the first, and then finds the row.</summary>
internal sealed class TaskReminders(CaseTrackerDbContext db) : ITaskReminders
{
    public async Task<bool> TakeAsync(TaskId task, int round, UserId recipient, DateTimeOffset at, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into task_reminders (task_id, round, recipient_id, delivered_at) values ({task.Value}, {round}, {recipient.Value}, {at.ToUniversalTime()}) on conflict do nothing", ct) == 1;
}
