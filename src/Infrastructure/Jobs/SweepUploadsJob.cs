using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.EvidenceStore;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Removes unfinished uploads whose time has passed, and what killed instances left half sealed.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepUploadsJob(IUploadStore uploads, SealingEvidenceStore store) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        _ = await uploads.SweepAsync(cancellationToken);
        _ = store.SweepTemporaries();
    }
}
