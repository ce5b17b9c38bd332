using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Has each reader's mail of the morning written, once a day of the reader's zone. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class SendDigestsJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<SendDigestsJob> log) : IJob
{
    private const int Most = 1000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken) is { } failure) throw new JobExecutionException(failure);
    }

    /// <returns>The first failure; null when there was none.</returns>
    internal async Task<Exception?> RunAsync(CancellationToken ct) => await OneByOne.RunAsync(
        await DueAsync(ct), due => acting.SendAsync(due.Reader, new SendDigestCommand(due.Day), ct), (e, due) => log.LogError(e, "The digest of {Reader} was not written", due.Reader.Value));

    private async Task<List<(UserId Reader, DateOnly Day)>> DueAsync(CancellationToken ct)
    {
        await using var command = source.Command("select recipient_id, day from app.due_digests($1, $2)", clock.GetUtcNow().ToUniversalTime(), Most);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(UserId, DateOnly)> due = [];
        while (await row.ReadAsync(ct)) due.Add((new UserId(row.GetGuid(0)), row.GetFieldValue<DateOnly>(1)));
        return due;
    }
}
