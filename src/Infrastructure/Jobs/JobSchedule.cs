using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>All recurring jobs and when they run. Each is safe to run twice, and makes up for what it missed.</summary>
internal static class JobSchedule
{
    internal static void Apply(IQuartzBuilder quartz)
    {
        Every<SendRemindersJob>(quartz, TimeSpan.FromSeconds(30));
        Every<SendDigestsJob>(quartz, TimeSpan.FromMinutes(5));
        Every<RemindHandOversJob>(quartz, TimeSpan.FromMinutes(5));
        Every<RemindTasksJob>(quartz, TimeSpan.FromMinutes(15));
        Every<RemindTrainingJob>(quartz, TimeSpan.FromHours(1));
        Every<WatchSpecialMeasuresJob>(quartz, TimeSpan.FromHours(1));
        Every<DeliverMailJob>(quartz, TimeSpan.FromSeconds(15));
        Every<SweepUploadsJob>(quartz, TimeSpan.FromMinutes(30));
        Every<RescanContentsJob>(quartz, TimeSpan.FromMinutes(1));
        Every<SendTimeStampsJob>(quartz, TimeSpan.FromSeconds(30));
        Every<ScrubEvidenceJob>(quartz, TimeSpan.FromMinutes(10));
        Every<SweepPreviewsJob>(quartz, TimeSpan.FromHours(1));
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan interval) where TJob : IJob
    {
        var key = new JobKey(typeof(TJob).Name);
        _ = quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        _ = quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name).StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
