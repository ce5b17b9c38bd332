using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Reminds the owner of each task that is nearly due, and owner and lead of each that is overdue, week by week. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindTasksJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<RemindTasksJob> log) : IJob
{
    private const int Most = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken) is { } failure) throw new JobExecutionException(failure);
    }

    /// <returns>The first failure; null when there was none.</returns>
    internal async Task<Exception?> RunAsync(CancellationToken ct) =>
        await OneByOne.RunAsync(await WaitingAsync(ct), waiting => RemindAsync(waiting, ct), (e, waiting) => log.LogError(e, "Nobody was reminded of task {Task}", waiting.Task));

    private async Task RemindAsync((Guid Case, Guid Task, int Round, UserId Recipient) waiting, CancellationToken ct)
    {
        var answer = await acting.SendAsync(waiting.Recipient, new RemindTaskCommand(waiting.Case, waiting.Task, waiting.Round), ct);
        // No active user, or no longer theirs to see: there is nothing to tell them.
        if (answer is not (null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden })) return;
        await source.ActAsync("select app.skip_task_reminder($1, $2, $3, $4)", [waiting.Task, waiting.Round, waiting.Recipient.Value, Now], ct);
    }

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    private async Task<List<(Guid Case, Guid Task, int Round, UserId Recipient)>> WaitingAsync(CancellationToken ct)
    {
        await using var command = source.Command("select case_id, task_id, round, recipient_id from app.tasks_to_remind($1, $2)", Now, Most);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(Guid, Guid, int, UserId)> waiting = [];
        while (await row.ReadAsync(ct)) waiting.Add((row.GetGuid(0), row.GetGuid(1), row.GetInt32(2), new UserId(row.GetGuid(3))));
        return waiting;
    }
}
