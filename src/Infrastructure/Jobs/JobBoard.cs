using CaseTracker.Application.Jobs;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Reads the scheduler's own tables, so that one instance tells of all. Their times are ticks of UTC.</summary>
internal sealed class JobBoard(CaseTrackerDbContext db, NpgsqlDataSource source, ISchedulerFactory schedulers, TimeProvider clock) : IJobBoard
{
    public async Task<JobBoardView> ReadAsync(CancellationToken ct)
    {
        _ = await schedulers.GetScheduler(ct); // writes the schedules when no instance has run yet
        return new JobBoardView(await JobsAsync(ct), await NodesAsync(ct), await FailuresAsync(ct), (await WatchAsync(ct))[0]);
    }

    public async Task<bool> RunNowAsync(string job, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("A job is asked for inside the transaction that records who did.");
        var scheduler = await schedulers.GetScheduler(ct);
        using (scheduler.EnlistTransaction(transaction.GetDbTransaction()))
        {
            // Printing and the like are jobs of their own with a subject; those have no schedule and are not run by hand.
            if (job.Contains(':', StringComparison.Ordinal) || await scheduler.GetJobDetail(new JobKey(job), ct) is null) return false;
            await scheduler.TriggerJob(new JobKey(job), cancellationToken: ct);
            return true;
        }
    }

    private Task<List<JobLine>> JobsAsync(CancellationToken ct) => ReadAsync("""
        select t.job_name, coalesce(s.repeat_interval, 0), t.trigger_state, t.next_fire_time, f.instance_name, r.node, r.began_at, r.ended_at, coalesce(r.failure, '')
        from jobs.qrtz_triggers t
        left join jobs.qrtz_simple_triggers s on s.sched_name = t.sched_name and s.trigger_name = t.trigger_name and s.trigger_group = t.trigger_group
        left join job_runs r on r.job = t.job_name
        left join lateral (select instance_name from jobs.qrtz_fired_triggers x where x.job_name = t.job_name and x.state = 'EXECUTING' limit 1) f on true
        where t.trigger_name = t.job_name
        order by t.job_name
        """, row => new JobLine(
            row.GetString(0), Convert.ToInt64(row.GetValue(1), System.Globalization.CultureInfo.InvariantCulture) / 1000, row.GetString(2), Ticks(row, 3), Text(row, 4), Text(row, 5), Time(row, 6), Time(row, 7), row.GetString(8)), ct);

    private Task<List<JobNode>> NodesAsync(CancellationToken ct) => ReadAsync(
        "select instance_name, last_checkin_time, checkin_interval from jobs.qrtz_scheduler_state order by instance_name", row =>
        {
            var (seen, interval) = (Ticks(row, 1)!.Value, TimeSpan.FromMilliseconds(Convert.ToInt64(row.GetValue(2), System.Globalization.CultureInfo.InvariantCulture)));
            return new JobNode(row.GetString(0), seen, clock.GetUtcNow() - seen > interval + TimeSpan.FromSeconds(15));
        }, ct);

    private Task<List<JobFailure>> FailuresAsync(CancellationToken ct) => ReadAsync(
        "select job, kind, node, times, first_at, last_at from job_failures order by last_at desc limit 100",
        row => new JobFailure(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), Time(row, 4)!.Value, Time(row, 5)!.Value), ct);

    private Task<List<ReminderWatchView>> WatchAsync(CancellationToken ct) => ReadAsync(
        "select looked_at, waiting, alarmed_at from reminder_watch", row => new ReminderWatchView(Time(row, 0), row.GetInt32(1), Time(row, 2)), ct);

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(ct);
        List<T> found = [];
        while (await row.ReadAsync(ct)) found.Add(read(row));
        return found;
    }

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateTimeOffset>(at);

    private static DateTimeOffset? Ticks(NpgsqlDataReader row, int at) => row.IsDBNull(at) || row.GetInt64(at) <= 0 ? null : new DateTimeOffset(row.GetInt64(at), TimeSpan.Zero);
}
