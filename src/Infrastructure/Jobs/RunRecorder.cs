using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Keeps the last run of each kind of job, and each kind of failure: types of exceptions, never their texts.</summary>
internal sealed class RunRecorder(NpgsqlDataSource source, ILogger<RunRecorder> log) : IJobListener
{
    private const int NameMaxLength = 100;

    public string Name => nameof(RunRecorder);

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;

    public async ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
    {
        var began = context.FireTimeUtc.ToUniversalTime();
        await RecordAsync(context.JobDetail.JobType.Type.Name, context.Scheduler.SchedulerInstanceId, began, began + context.JobRunTime, jobException, cancellationToken);
    }

    internal async Task RecordAsync(string job, string node, DateTimeOffset began, DateTimeOffset ended, Exception? failure, CancellationToken ct)
    {
        var kind = failure is null ? "" : Kind(failure);
        try
        {
            await source.ActAsync("""
                insert into job_runs (job, node, began_at, ended_at, failure) values ($1, $2, $3, $4, $5)
                on conflict (job) do update set node = excluded.node, began_at = excluded.began_at, ended_at = excluded.ended_at, failure = excluded.failure
                """, [job, node, began, ended, kind], ct);
            if (kind.Length == 0) return;
            await source.ActAsync("""
                insert into job_failures (job, kind, node, times, first_at, last_at) values ($1, $2, $3, 1, $4, $4)
                on conflict (job, kind) do update set node = excluded.node, times = job_failures.times + 1, last_at = excluded.last_at
                """, [job, kind, node, ended], ct);
        }
        catch (NpgsqlException e)
        {
            log.LogWarning(e, "The run of {Job} was not noted", job); // the work itself is done, and must not be done again for this
        }
    }

    /// <summary>What the job threw, not what the scheduler or the job wrapped it in.</summary>
    private static string Kind(Exception failure)
    {
        while (failure is SchedulerException { InnerException: { } inner }) failure = inner;
        return failure.GetType().Name is var name && name.Length > NameMaxLength ? name[..NameMaxLength] : failure.GetType().Name;
    }
}
