using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The primary key decides: a second transaction waits for the first, and then finds the row.</summary>
internal sealed class SpecialMeasureAlerts(CaseTrackerDbContext db) : ISpecialMeasureAlerts
{
    public async Task<bool> TakeAsync(HearingId hearing, VictimId victim, UserId recipient, DateTimeOffset at, DateOnly day, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into special_measure_alerts (hearing_id, victim_id, recipient_id, delivered_at, hearing_day) values ({hearing.Value}, {victim.Value}, {recipient.Value}, {at.ToUniversalTime()}, {day}) on conflict do nothing", ct) == 1;
}
