using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracker.Infrastructure.TimeStamps;

/// <summary>Queues what is to be stamped and sends what waits. What stands in the table survives a restart and an authority that is away.</summary>
internal sealed class TimeStamping(NpgsqlDataSource source, TimeStampAuthority authority, TimeStampSettings settings, TimeProvider clock, ILogger<TimeStamping> log)
{
    private const int Batch = 100;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(6);

    /// <returns>How many tokens were kept.</returns>
    internal async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        _ = await AskAsync<int>("select app.queue_content_stamps($1)", ct, now);
        _ = await AskAsync<int>("select app.queue_ledger_stamp($1, $2)", ct, now, now - settings.LedgersEvery);
        if (settings.Authority is null) return 0;
        var kept = 0;
        while (await WaitingAsync(now, ct) is { Count: > 0 } waiting)
        {
            foreach (var (id, sha256, attempts) in waiting)
            {
                var answer = await authority.AskAsync(sha256, ct);
                if (answer.Token is { } token)
                {
                    kept += await AskAsync<bool>("select app.keep_time_stamp($1, $2, $3, $4, $5)", ct, id, token, answer.Proof!.GenTime!.Value, answer.Proof.Authority!, answer.Proof.Serial!) ? 1 : 0;
                    continue;
                }
                var away = answer.Failure == TimeStampAuthority.Unreachable;
                log.LogWarning("No time-stamp for request {Id}: {Failure}", id, answer.Failure);
                _ = await AskAsync<int>("select app.delay_time_stamps($1, $2, $3, $4)", ct, id, answer.Failure, now + DelayAfter(attempts), away);
                if (away) return kept;
            }
        }

        return kept;
    }

    internal static TimeSpan DelayAfter(int attempts) => TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, FirstDelay.Ticks << Math.Min(attempts, 12)));

    private async Task<List<(Guid Id, string Sha256, int Attempts)>> WaitingAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select id, sha256, attempts from app.time_stamps_to_send($1, $2)");
        foreach (var value in (object[])[now, Batch]) _ = command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(Guid, string, int)> waiting = [];
        while (await row.ReadAsync(ct)) waiting.Add((row.GetGuid(0), row.GetString(1), row.GetInt32(2)));
        return waiting;
    }

    private async Task<T> AskAsync<T>(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values) _ = command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}
