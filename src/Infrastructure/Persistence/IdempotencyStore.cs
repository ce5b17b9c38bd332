using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Takes a key by inserting it: a second request with the same key waits on the unique index until the first has ended.</summary>
internal sealed class IdempotencyStore(CaseTrackerDbContext db, TimeProvider clock) : IIdempotencyStore
{
    public async Task<KeptAnswer?> TakeAsync(UserId user, string key, byte[] requestHash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = await db.Database.ExecuteSqlAsync($"""
            insert into idempotency_keys (user_id, key, request_hash, answer, taken_at) values ({user.Value}, {key}, {requestHash}, null, {now})
            on conflict (user_id, key) do nothing
            """, ct);
        if (taken == 1) return null;
        var row = await db.Database.SqlQuery<Kept>($"select request_hash, answer from idempotency_keys where user_id = {user.Value} and key = {key}").SingleAsync(ct);
        return new KeptAnswer(row.request_hash, row.answer);
    }

    public Task KeepAsync(UserId user, string key, string answerJson, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"update idempotency_keys set answer = {answerJson} where user_id = {user.Value} and key = {key}", ct);

#pragma warning disable IDE1006 // names of the columns
    private sealed record Kept(byte[] request_hash, string answer);
#pragma warning restore IDE1006
}
