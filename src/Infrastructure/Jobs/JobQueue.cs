using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;
using CaseTracker.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Enqueues in the caller's transaction: the job is there when what it is about is there, and not otherwise.</summary>
internal sealed class JobQueue(CaseTrackerDbContext db, ISchedulerFactory schedulers, ICurrentUser user) : IJobQueue
{
    internal const string Subject = "subject";
    internal const string Requester = "requester";

    /// <summary>Which part or round of the subject; empty when there is one only.</summary>
    internal const string Part = "part";

    public Task PrintDocumentAsync(DocumentId document, CancellationToken ct) => EnqueueAsync<PrintDocumentJob>(document.Value, $"{document.Value}", ct);

    public Task AssembleBundleAsync(BundleVersionId version, CancellationToken ct) => EnqueueAsync<AssembleBundleJob>(version.Value, $"{version.Value}", ct);

    /// <remarks>Each try is a job of its own: who tries again may be another person.</remarks>
    public Task MakeReleaseAsync(ReleaseSetId set, CancellationToken ct) => EnqueueAsync<MakeReleaseJob>(set.Value, $"{set.Value}:{Guid.CreateVersion7()}", ct);

    /// <remarks>Two uploads may complete at once for one item: the loser is told by its item's version, not by the name of its job.</remarks>
    public Task ScanContentAsync(ExhibitId exhibit, CancellationToken ct) => EnqueueAsync<ScanContentJob>(exhibit.Value, $"{exhibit.Value}:{Guid.CreateVersion7()}", ct);

    public Task MakePreviewAsync(ExhibitId exhibit, Guid files, CancellationToken ct) => EnqueueAsync<MakePreviewJob>(exhibit.Value, $"{files}", ct);

    public Task ApplyRedactionAsync(RedactionId redaction, int attempt, CancellationToken ct) => EnqueueAsync<ApplyRedactionJob>(redaction.Value, $"{redaction.Value}:{attempt}", ct, $"{attempt}");

    /// <summary>The job acts for the person who asks now. A host that dies over it leaves it to be run again.</summary>
    private async Task EnqueueAsync<TJob>(Guid subject, string name, CancellationToken ct, string part = "") where TJob : IJob
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Jobs are enqueued inside the transaction of what they are about.");
        var scheduler = await schedulers.GetScheduler(ct);
        name = $"{typeof(TJob).Name}:{name}";
        var job = JobBuilder.Create<TJob>().WithIdentity(name).UsingJobData(Subject, subject.ToString())
            .UsingJobData(Part, part).UsingJobData(Requester, user.Actor.Id.Value.ToString()).RequestRecovery().Build();
        using (scheduler.EnlistTransaction(transaction.GetDbTransaction()))
        {
            _ = await scheduler.ScheduleJob(job, TriggerBuilder.Create().WithIdentity(name).StartNow().Build(), cancellationToken: ct);
        }
    }
}
