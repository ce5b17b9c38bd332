using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Domain.Common;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Makes what one person asked to look at, with the rights of that person now: begin, make outside any transaction, finish.</summary>
internal sealed class MakePreviewJob(ActingScope acting, IPreviewer previewer, IEvidenceStore store) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await MakeAsync(Guid.Parse(data.GetString(JobQueue.Subject)!), new UserId(Guid.Parse(data.GetString(JobQueue.Requester)!)), cancellationToken);
    }

    /// <remarks>Whoever may not see the item any more is left alone: the request grows old, and the next person asks anew.</remarks>
    internal async Task MakeAsync(Guid evidence, UserId requester, CancellationToken ct)
    {
        var begun = await acting.SendAsync(requester, new BeginPreviewCommand(evidence), ct);
        if (begun is null or { IsRefused: true }) return;
        var task = begun.Value;
        try
        {
            await using var content = await store.OpenReadAsync(new CaseId(task.CaseId), task.ObjectId, ct);
            var made = await previewer.MakeAsync(new CaseId(task.CaseId), task.Files, task.Format.Kind, task.Format.Reader, content, ct);
            _ = await acting.SendAsync(requester, new FinishPreviewCommand(evidence, task.Files, made), ct);
        }
        catch (PreviewException e)
        {
            _ = await acting.SendAsync(requester, new FailPreviewCommand(evidence, task.Files, e.Code), ct);
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException)
        {
            _ = await acting.SendAsync(requester, new FailPreviewCommand(evidence, task.Files, "content_damaged"), ct);
        }
    }
}
