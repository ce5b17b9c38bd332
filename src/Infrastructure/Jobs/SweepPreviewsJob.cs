using CaseTracker.Infrastructure.Previews;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Removes previews that were left half made or that nobody needs any more.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepPreviewsJob(SealedPreviews previews) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        _ = previews.Sweep();
        return ValueTask.CompletedTask;
    }
}
