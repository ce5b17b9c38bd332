using CaseTracker.Infrastructure.TimeStamps;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Asks for time-stamps of what arrived and of the ledgers that grew.</summary>
[DisallowConcurrentExecution]
internal sealed class SendTimeStampsJob(TimeStamping stamping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => _ = await stamping.RunAsync(cancellationToken);
}
