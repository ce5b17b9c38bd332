using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Jobs;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Quartz on a clustered PostgreSQL store: jobs survive kill -9, and one of several instances runs each.</summary>
internal static class JobsRegistration
{
    /// <param name="configuration"><c>Jobs:Enabled</c> false leaves the work to other instances; jobs can still be enqueued. <c>Reminders:Watch</c> false: this host does not watch over the sending.</param>
    internal static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration, DatabaseConnections connections)
    {
        _ = services.AddScoped<IJobQueue, JobQueue>().AddScoped<IJobBoard, JobBoard>().AddSingleton<ActingScope>().AddSingleton<ReminderWatch>();
        // Everywhere, also where no job runs, and not by the scheduler, which may be what is down.
        if (configuration.GetValue("Reminders:Watch", true)) _ = services.AddHostedService(provider => provider.GetRequiredService<ReminderWatch>());
        _ = services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => (scheduler.InstanceName, scheduler.InstanceId, scheduler.IdleWaitTime) =
                ("casetracker", $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}", TimeSpan.FromSeconds(1)));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connections.Runtime);
                store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)));
                store.ConfigureStore(options => (options.TablePrefix, options.AcceptEnlistedTransactions) = ("jobs.qrtz_", true));
            });
            _ = quartz.AddJobListener<RunRecorder>();
            JobSchedule.Apply(quartz);
        });
        return configuration.GetValue("Jobs:Enabled", true) ? services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true) : services;
    }
}
