using System.Security.Cryptography;
using System.Text;
using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracker.Infrastructure.Identity;

/// <summary>Section <c>Sessions</c> of the configuration.</summary>
internal sealed class SessionOptions
{
    /// <summary>A page session ends after this long without a request.</summary>
    public int IdleMinutes { get; init; } = 15;

    /// <summary>No session lives longer, used or not.</summary>
    public int AbsoluteHours { get; init; } = 12;
}

/// <summary>Sessions in PostgreSQL, remembered for a few seconds so that a request costs no look-up, and a revocation is known everywhere in time.</summary>
internal sealed class Sessions(NpgsqlDataSource source, IMemoryCache cache, IOptions<SessionOptions> options, TimeProvider clock) : ISessions
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    public async Task<IssuedSession> OpenAsync(UserId user, SessionKind kind, CancellationToken ct)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var expires = now.AddHours(options.Value.AbsoluteHours);
        await using var command = source.CreateCommand("""
            insert into sessions (id, user_id, token_hash, kind, opened_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)
            """);
        _ = command.Parameters.Add(new() { Value = id });
        _ = command.Parameters.Add(new() { Value = user.Value });
        _ = command.Parameters.Add(new() { Value = Hash(token) });
        _ = command.Parameters.Add(new() { Value = kind.ToString() });
        _ = command.Parameters.Add(new() { Value = now });
        _ = command.Parameters.Add(new() { Value = expires });
        _ = await command.ExecuteNonQueryAsync(ct);
        return new IssuedSession(id, token, expires);
    }

    public async Task<Actor?> FindAsync(string token, CancellationToken ct)
    {
        var hash = Hash(token);
        var key = ("session", Convert.ToHexString(hash));
        if (cache.TryGetValue(key, out Actor? known)) return known;
        var actor = await LookUpAsync(hash, ct);
        return cache.Set(key, actor, Remembered);
    }

    public async Task CloseAsync(Guid sessionId, CancellationToken ct)
    {
        await using var command = source.CreateCommand("update sessions set closed_at = $2 where id = $1 and closed_at is null returning token_hash");
        _ = command.Parameters.Add(new() { Value = sessionId });
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        if (await command.ExecuteScalarAsync(ct) is byte[] hash) cache.Remove(("session", Convert.ToHexString(hash)));
    }

    public async Task CloseAllAsync(UserId user, CancellationToken ct)
    {
        await using var command = source.CreateCommand("update sessions set closed_at = $2 where user_id = $1 and closed_at is null returning token_hash");
        _ = command.Parameters.Add(new() { Value = user.Value });
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var closed = await command.ExecuteReaderAsync(ct);
        while (await closed.ReadAsync(ct)) cache.Remove(("session", Convert.ToHexString(closed.GetFieldValue<byte[]>(0))));
    }

    /// <summary>The session must be open, young enough and, for pages, not idle; its use is noted at most once a minute.</summary>
    private async Task<Actor?> LookUpAsync(byte[] hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand("""
            with live as (
                select s.id, s.user_id, s.last_seen_at from sessions s
                where s.token_hash = $1 and s.closed_at is null and s.expires_at > $2 and (s.kind = 'Api' or s.last_seen_at > $3)),
            seen as (update sessions set last_seen_at = $2 from live where sessions.id = live.id and live.last_seen_at < $2 - interval '1 minute')
            select live.id, m.id, m.user_name, m.display_name, m.unit_id, u.name, u.time_zone, u.holiday_calendar, m.roles
            from live join staff m on m.id = live.user_id and m.disabled_at is null join units u on u.id = m.unit_id
            """);
        _ = command.Parameters.Add(new() { Value = hash });
        _ = command.Parameters.Add(new() { Value = now });
        _ = command.Parameters.Add(new() { Value = now.AddMinutes(-options.Value.IdleMinutes) });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? ActorReader.Read(row, row.GetGuid(0), 1) : null;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
