using CaseTracker.Domain.Common;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Prints one document as the person who asked for it.</summary>
internal sealed class PrintDocumentJob(ActingScope acting) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        var requester = new UserId(Guid.Parse(data.GetString(JobQueue.Requester)!));
        _ = await acting.SendAsync(requester, new Application.CaseFiles.PrintDocumentCommand(Guid.Parse(data.GetString(JobQueue.Subject)!)), cancellationToken);
    }
}
