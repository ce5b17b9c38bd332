using CaseTracker.Application.Abstractions;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Removes unfinished uploads whose time has passed.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepUploadsJob(IUploadStore uploads) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => _ = await uploads.SweepAsync(cancellationToken);
}
