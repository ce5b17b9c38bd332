using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Notifications;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Notifications;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Tells each person who is to be told of a due reminder now, and settles it when nobody is left. Whatever ends it midway, the next run makes up for.</summary>
[DisallowConcurrentExecution]
internal sealed class SendRemindersJob(NpgsqlDataSource source, ActingScope acting, TimeProvider clock, ILogger<SendRemindersJob> log) : IJob
{
    private const int Most = 500;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await RunAsync(cancellationToken) is { } failure) throw new JobExecutionException(failure);
    }

    /// <returns>The first failure; null when there was none.</returns>
    internal async Task<Exception?> RunAsync(CancellationToken ct) =>
        await OneByOne.RunAsync(await DueAsync(ct), due => TellAsync(due, ct), (e, due) => log.LogError(e, "Reminder {Reminder} was not sent to everyone", due.Reminder));

    private async Task TellAsync(DueReminder due, CancellationToken ct)
    {
        if (due.Recipient is not { } recipient)
        {
            await source.ActAsync("select app.settle_reminder($1, $2)", [due.Reminder, Now], ct);
            return;
        }

        var answer = await acting.SendAsync(recipient, new SendReminderCommand(due.Reminder, due.Deadline, due.Step), ct);
        // No active user, or no longer theirs to see: there is nothing to tell them, and the next one is told.
        if (answer is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden })
        {
            await source.ActAsync("select app.skip_reminder($1, $2, $3, $4)", [due.Reminder, recipient.Value, (short)due.Step, Now], ct);
        }
    }

    private DateTimeOffset Now => clock.GetUtcNow().ToUniversalTime();

    private async Task<List<DueReminder>> DueAsync(CancellationToken ct)
    {
        await using var command = source.Command("select reminder_id, deadline_id, recipient_id, step from app.due_reminders($1, $2)", Now, Most);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<DueReminder> due = [];
        while (await row.ReadAsync(ct)) due.Add(new(row.GetGuid(0), row.GetGuid(1), await row.IsDBNullAsync(2, ct) ? null : new UserId(row.GetGuid(2)), (ReminderStep)row.GetInt16(3)));
        return due;
    }

    private sealed record DueReminder(Guid Reminder, Guid Deadline, UserId? Recipient, ReminderStep Step);
}
