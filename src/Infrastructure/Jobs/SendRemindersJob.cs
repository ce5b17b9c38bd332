using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Common;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Tells each recipient of each due reminder, and settles a reminder when all were told. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class SendRemindersJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<SendRemindersJob> log) : IJob
{
    private const int Most = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await RunAsync(cancellationToken);

    internal async Task RunAsync(CancellationToken ct)
    {
        foreach (var reminder in (await DueAsync(ct)).GroupBy(r => (r.Reminder, r.Deadline)))
        {
            try
            {
                if (await TellAsync(reminder.Key.Reminder, reminder.Key.Deadline, reminder.Select(r => r.Recipient).OfType<UserId>(), ct)) await SettleAsync(reminder.Key.Reminder, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that fails must not hold up those of other cases; it stays due.
                log.LogError(e, "Reminder {Reminder} was not sent to everyone", reminder.Key.Reminder);
            }
        }
    }

    /// <returns>True when nobody is left to tell.</returns>
    private async Task<bool> TellAsync(Guid reminder, Guid deadline, IEnumerable<UserId> recipients, CancellationToken ct)
    {
        var all = true;
        foreach (var recipient in recipients)
        {
            var answer = await acting.SendAsync(recipient, new SendReminderCommand(reminder, deadline), ct);
            // No active user, or no longer theirs to see: there is nothing to tell them.
            all &= answer?.Refusal is null or { Kind: RefusalKind.NotFound or RefusalKind.Forbidden };
        }

        return all;
    }

    private async Task<List<(Guid Reminder, Guid Deadline, UserId? Recipient)>> DueAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select reminder_id, deadline_id, recipient_id from app.due_reminders($1, $2)");
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow().ToUniversalTime() });
        _ = command.Parameters.Add(new() { Value = Most });
        await using var row = await command.ExecuteReaderAsync(ct);
        List<(Guid, Guid, UserId?)> due = [];
        while (await row.ReadAsync(ct)) due.Add((row.GetGuid(0), row.GetGuid(1), await row.IsDBNullAsync(2, ct) ? null : new UserId(row.GetGuid(2))));
        return due;
    }

    private async Task SettleAsync(Guid reminder, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.settle_reminder($1, $2)");
        _ = command.Parameters.Add(new() { Value = reminder });
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow().ToUniversalTime() });
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
