using System.IO.Pipelines;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Bundles;
using CaseTracker.Domain.Bundles;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Assembles one bundle as the person who asked for it: begin, take exhibit after exhibit, put together and store outside any transaction, finish.</summary>
internal sealed class AssembleBundleJob(ActingScope acting, IBundleAssembler assembler, IEvidenceStore store, NpgsqlDataSource source, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await AssembleAsync(Guid.Parse(data.GetString(JobQueue.Subject)!), new UserId(Guid.Parse(data.GetString(JobQueue.Requester)!)), cancellationToken);
    }

    internal async Task AssembleAsync(Guid version, UserId requester, CancellationToken ct)
    {
        var begun = await acting.SendAsync(requester, new BeginAssemblyCommand(version), ct);
        if (begun is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await AbandonAsync(version, ct);
        if (begun is null or { IsRefused: true }) return;
        try
        {
            var (file, made) = await StoreAsync(version, requester, begun.Value, ct);
            var finished = await acting.SendAsync(requester, new FinishAssemblyCommand(version, file, made.FrontPages, made.Items), ct);
            if (finished?.Refusal == BundleRefusals.ChangedSince) _ = await acting.SendAsync(requester, new FailAssemblyCommand(version, "changed"), ct);
            else if (finished is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await AbandonAsync(version, ct);
        }
        catch (StoppedException stopped)
        {
            // Cancelled: it is closed already. Otherwise the requester may not open these exhibits any more.
            if (stopped.Refusal != BundleRefusals.AlreadyFinished) await AbandonAsync(version, ct);
        }
        catch (DocumentRenderException e)
        {
            _ = await acting.SendAsync(requester, new FailAssemblyCommand(version, e.Code), ct);
        }
    }

    /// <summary>The file goes into the store as it is written; cut short, nothing of it is kept.</summary>
    private async Task<(PrintedFile File, AssembledBundle Made)> StoreAsync(Guid version, UserId requester, BundleToAssemble begun, CancellationToken ct)
    {
        var pipe = new Pipe();
        var stored = Task.Run(() => store.PutAsync(new CaseId(begun.CaseId), pipe.Reader.AsStream(), ct), ct);
        AssembledBundle made;
        try
        {
            await using var output = pipe.Writer.AsStream(leaveOpen: true);
            made = await assembler.AssembleAsync(begun.Plan, new Exhibits(acting, store, version, requester, begun), output, ct);
        }
        catch (Exception failed)
        {
            await pipe.Writer.CompleteAsync(failed);
            try
            {
                _ = await stored;
            }
            catch (Exception)
            {
                // What stopped the assembly is what is told.
            }

            throw;
        }

        await pipe.Writer.CompleteAsync();
        var kept = await stored;
        if (kept.Sha256 != made.Sha256) throw new DocumentRenderException("engine_crash", "what was stored is not what was made");
        return (new PrintedFile(kept.ObjectId, made.Pages, made.SizeBytes, made.Sha256, made.Engine), made);
    }

    /// <summary>Who asked may not see the case any more, so nobody acts for them; the database itself closes the request.</summary>
    private async Task AbandonAsync(Guid version, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.abandon_bundle($1, $2)");
        _ = command.Parameters.Add(new() { Value = version });
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        _ = await command.ExecuteNonQueryAsync(ct);
    }

    private sealed class StoppedException(Refusal? refusal) : Exception("The assembly was stopped.")
    {
        internal Refusal? Refusal => refusal;
    }

    /// <summary>Each exhibit is asked for with the rights of the requester at that moment, and stands in the audit trail before its bytes are read.</summary>
    private sealed class Exhibits(ActingScope acting, IEvidenceStore store, Guid version, UserId requester, BundleToAssemble begun) : IBundleContents
    {
        public async Task<BundleContent> OpenAsync(BundleItemPlan item, int pagesSoFar, CancellationToken ct)
        {
            var taken = await acting.SendAsync(requester, new TakeBundleExhibitCommand(begun.Items[item.Key], version, pagesSoFar), ct);
            if (taken is null or { IsRefused: true }) throw new StoppedException(taken?.Refusal);
            if (taken.Value.ObjectId is not { } stored) return BundleContent.None(taken.Value.Problem);
            try
            {
                return BundleContent.Of(await store.OpenReadAsync(new CaseId(begun.CaseId), stored, ct));
            }
            catch (EvidenceMissingException)
            {
                return BundleContent.None(BundleProblems.ContentDamaged);
            }
        }
    }
}
