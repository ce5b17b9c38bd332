using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Reminds giver, receiver and lead of each offer that waits for more than a day, once a day. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindHandOversJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<RemindHandOversJob> log) : IJob
{
    private const int Most = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken) is { } failure) throw new JobExecutionException(failure);
    }

    /// <returns>The first failure; null when there was none.</returns>
    internal async Task<Exception?> RunAsync(CancellationToken ct) =>
        await OneByOne.RunAsync(await WaitingAsync(ct), waiting => RemindAsync(waiting, ct), (e, waiting) => log.LogError(e, "Nobody was reminded of hand-over {HandOver}", waiting.HandOver));

    private async Task RemindAsync((Guid HandOver, int Day, UserId Recipient) waiting, CancellationToken ct)
    {
        var answer = await acting.SendAsync(waiting.Recipient, new RemindHandOverCommand(waiting.HandOver, waiting.Day), ct);
        // No active user, or no longer theirs to see: there is nothing to tell them.
        if (answer is not (null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden })) return;
        await source.ActAsync("select app.skip_hand_over_reminder($1, $2, $3, $4)", [waiting.HandOver, waiting.Day, waiting.Recipient.Value, Now], ct);
    }

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    private async Task<List<(Guid HandOver, int Day, UserId Recipient)>> WaitingAsync(CancellationToken ct)
    {
        await using var command = source.Command("select hand_over_id, day, recipient_id from app.waiting_hand_overs($1, $2)", Now, Most);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(Guid, int, UserId)> waiting = [];
        while (await row.ReadAsync(ct)) waiting.Add((row.GetGuid(0), row.GetInt32(1), new UserId(row.GetGuid(2))));
        return waiting;
    }
}
