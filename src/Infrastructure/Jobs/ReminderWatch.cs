using CaseTracker.Application.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>
/// Looks once a minute whether reminders go out, apart from all that sends them: a timer instead of the scheduler, one statement instead of use
/// cases (Sql/reminder_watch.sql), on every host, also on one whose jobs are switched off.
/// </summary>
internal sealed class ReminderWatch(NpgsqlDataSource source, IServiceProvider services, TimeProvider clock, ILogger<ReminderWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <returns><c>alarm</c> or <c>clear</c> when it began or ended now; else empty.</returns>
    internal async Task<string> LookAsync(CancellationToken ct)
    {
        var (said, waiting) = await AskAsync(ct);
        if (said == "alarm") log.LogCritical("Reminders are not being sent: {Waiting} should have gone 15 minutes ago", waiting);
        if (said == "clear") log.LogWarning("Reminders are being sent again");
        // Its own mail it hands over itself: the scheduler may be what is down. Taking turns with the scheduled delivery is the queue's affair.
        if (said.Length > 0) await ActivatorUtilities.CreateInstance<DeliverMailJob>(services).RunAsync(ct);
        return said;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                _ = await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException) // whatever failed, it looks again: an exception that leaves here would stop the host
            {
                log.LogError(e, "The watch over the reminders could not look");
            }
        }
    }

    private async Task<(string Said, int Waiting)> AskAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select event, waiting from app.watch_reminders($1)");
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow().ToUniversalTime() });
        await using var row = await command.ExecuteReaderAsync(ct);
        _ = await row.ReadAsync(ct);
        return (row.GetString(0), row.GetInt32(1));
    }
}
