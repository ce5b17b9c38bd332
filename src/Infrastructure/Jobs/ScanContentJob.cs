using CaseTracker.Infrastructure.Malware;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Has one newly arrived file looked at for malware.</summary>
internal sealed class ScanContentJob(ContentScanning scanning) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        _ = await scanning.ScanAsync(Guid.Parse(context.MergedJobDataMap.GetString(JobQueue.Subject)!), cancellationToken);
}
