using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The primary key decides: a second transaction waits for the first, and then finds the row.</summary>
internal sealed class TrainingReminders(CaseTrackerDbContext db) : ITrainingReminders
{
    public async Task<bool> TakeAsync(Guid record, int round, UserId recipient, DateTimeOffset at, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into training_reminders (record_id, round, recipient_id, delivered_at) values ({record}, {round}, {recipient.Value}, {at.ToUniversalTime()}) on conflict do nothing", ct) == 1;
}
