using CaseTracker.Application.Calendars;
using CaseTracker.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseTracker.Infrastructure.Persistence;

/// <summary>Row-level security shows each user the own row; only whose a secret is can be asked before anyone is known.</summary>
internal sealed class CalendarFeeds(CaseTrackerDbContext db, NpgsqlDataSource source) : ICalendarFeeds
{
    public async Task<FeedFacts?> FindAsync(UserId user, CancellationToken ct) =>
        await db.Database.SqlQuery<FeedFacts>($"select made_at as \"MadeAt\", read_at as \"ReadAt\" from calendar_feeds where user_id = {user.Value}").SingleOrDefaultAsync(ct);

    public async Task ReplaceAsync(UserId user, byte[] secretHash, DateTimeOffset at, CancellationToken ct) => _ = await db.Database.ExecuteSqlAsync(
        $"insert into calendar_feeds (user_id, secret_hash, made_at) values ({user.Value}, {secretHash}, {at.ToUniversalTime()}) on conflict (user_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at, read_at = null", ct);

    public async Task<bool> RevokeAsync(UserId user, CancellationToken ct) => await db.Database.ExecuteSqlAsync($"delete from calendar_feeds where user_id = {user.Value}", ct) == 1;

    public async Task MarkReadAsync(UserId user, DateTimeOffset at, CancellationToken ct) =>
        _ = await db.Database.ExecuteSqlAsync($"update calendar_feeds set read_at = {at.ToUniversalTime()} where user_id = {user.Value}", ct);

    public async Task<UserId?> OwnerOfAsync(byte[] secretHash, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.calendar_feed_owner($1)");
        _ = command.Parameters.Add(new() { Value = secretHash });
        return await command.ExecuteScalarAsync(ct) is Guid user ? new UserId(user) : null;
    }

    public async Task<IReadOnlyDictionary<Guid, int>> RevisionsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        Guid[] wanted = [.. ids];
        var rows = await db.Database.SqlQuery<Revised>(
            $"select id as \"Id\", revision as \"Revision\" from deadlines where id = any ({wanted}) and revision > 0 union all select id, revision from hearings where id = any ({wanted}) and revision > 0").ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => row.Revision);
    }

    private sealed record Revised(Guid Id, int Revision);
}
