using CaseTracker.Infrastructure.Malware;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Tries again what no scanner answered for, and what arrived when there was none.</summary>
[DisallowConcurrentExecution]
internal sealed class RescanContentsJob(ContentScanning scanning) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => _ = await scanning.RunAsync(cancellationToken);
}
