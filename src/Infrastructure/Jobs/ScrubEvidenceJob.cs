using CaseTracker.Infrastructure.Integrity;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Compares the copies of all evidence with their record. A host that stops ends it between two pieces; what was compared is recorded.</summary>
[DisallowConcurrentExecution]
internal sealed class ScrubEvidenceJob(Scrub scrub, IHostApplicationLifetime host) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            _ = await scrub.RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The next run, here or at another instance, goes on.
        }
    }
}
