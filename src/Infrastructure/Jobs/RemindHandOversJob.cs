using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Reminds giver, receiver and lead of each offer that waits for more than a day, once a day. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindHandOversJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<RemindHandOversJob> log) : IJob
{
    private const int Most = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RunAsync(cancellationToken);

    internal async Task RunAsync(CancellationToken ct)
    {
        foreach (var (handOver, day, recipient) in await WaitingAsync(ct))
        {
            try
            {
                var answer = await acting.SendAsync(recipient, new RemindHandOverCommand(handOver, day), ct);
                // No active user, or no longer theirs to see: there is nothing to tell them.
                if (answer is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await SkipAsync(handOver, day, recipient, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Nobody was reminded of hand-over {HandOver}", handOver); // it must not hold up the others, and stays due
            }
        }
    }

    private async Task<List<(Guid HandOver, int Day, UserId Recipient)>> WaitingAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select hand_over_id, day, recipient_id from app.waiting_hand_overs($1, $2)");
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow().ToUniversalTime() });
        _ = command.Parameters.Add(new() { Value = Most });
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(Guid, int, UserId)> waiting = [];
        while (await row.ReadAsync(ct)) waiting.Add((row.GetGuid(0), row.GetInt32(1), new UserId(row.GetGuid(2))));
        return waiting;
    }

    private async Task SkipAsync(Guid handOver, int day, UserId recipient, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.skip_hand_over_reminder($1, $2, $3, $4)");
        foreach (var value in (object[])[handOver, day, recipient.Value, clock.GetUtcNow().ToUniversalTime()]) _ = command.Parameters.Add(new() { Value = value });
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
