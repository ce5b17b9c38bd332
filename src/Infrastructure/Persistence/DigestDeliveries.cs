using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The primary key decides: a second transaction waits for the first, and then finds the row.</summary>
internal sealed class DigestDeliveries(CaseTrackerDbContext db) : IDigestDeliveries
{
    public async Task<bool> TakeAsync(UserId recipient, DateOnly day, DateTimeOffset at, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into digest_deliveries (recipient_id, day, delivered_at) values ({recipient.Value}, {day}, {at.ToUniversalTime()}) on conflict do nothing", ct) == 1;
}
