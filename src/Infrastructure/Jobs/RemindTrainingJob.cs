using CaseTracker.Application.Staff.Training;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Reminds of each training that is about to lapse who took it, and of one that lapsed also the supervisors of the unit. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindTrainingJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<RemindTrainingJob> log) : IJob
{
    private const int Most = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken) is { } failure) throw new JobExecutionException(failure);
    }

    /// <returns>The first failure; null when there was none.</returns>
    internal async Task<Exception?> RunAsync(CancellationToken ct) =>
        await OneByOne.RunAsync(await WaitingAsync(ct), waiting => RemindAsync(waiting, ct), (e, waiting) => log.LogError(e, "Nobody was reminded of training {Record}", waiting.Record));

    private async Task RemindAsync((Guid Record, int Round, UserId Recipient) waiting, CancellationToken ct)
    {
        var answer = await acting.SendAsync(waiting.Recipient, new RemindTrainingCommand(waiting.Record, waiting.Round), ct);
        // No active user any more: there is nobody to tell.
        if (answer is not (null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden })) return;
        await source.ActAsync("select app.skip_training_reminder($1, $2, $3, $4)", [waiting.Record, waiting.Round, waiting.Recipient.Value, Now], ct);
    }

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    private async Task<List<(Guid Record, int Round, UserId Recipient)>> WaitingAsync(CancellationToken ct)
    {
        await using var command = source.Command("select record_id, round, recipient_id from app.training_to_remind($1, $2)", Now, Most);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(Guid, int, UserId)> waiting = [];
        while (await row.ReadAsync(ct)) waiting.Add((row.GetGuid(0), row.GetInt32(1), new UserId(row.GetGuid(2))));
        return waiting;
    }
}
