using System.Security.Cryptography;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.CaseFiles.Composing;
using CaseTracker.Application.CustodyReports;
using CaseTracker.Application.Victims;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Documents;
using CaseTracker.Infrastructure.Documents.Progress;
using CaseTracker.Infrastructure.Documents.Volumes;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Prints one document as the person who asked for it: begin, reveal, collect, render and store outside any transaction, finish.</summary>
internal sealed class PrintDocumentJob(
    ActingScope acting, VolumeRenderer renderer, PrintProgressBoard progress, IEvidenceStore store, IEvidenceVerifier verifier, NpgsqlDataSource source, IOptions<DocumentOptions> options, TimeProvider clock) : IJob
{
    /// <summary>In per cent of all the work: where drawing begins, and how much of it there is.</summary>
    private const int DrawingFrom = 30;
    private const int DrawingShare = 60;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        await PrintAsync(Guid.Parse(data.GetString(JobQueue.Subject)!), new UserId(Guid.Parse(data.GetString(JobQueue.Requester)!)), cancellationToken);
    }

    internal async Task PrintAsync(Guid document, UserId requester, CancellationToken ct)
    {
        var begun = await acting.SendAsync(requester, new BeginPrintingCommand(document), ct);
        if (begun is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden }) await AbandonAsync(document, ct);
        if (begun is null or { IsRefused: true }) return;
        using var wanted = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = WatchAsync(document, wanted);
        try
        {
            await MakeAsync(document, requester, begun.Value, wanted.Token);
        }
        catch (DocumentRenderException e)
        {
            _ = await acting.SendAsync(requester, new FailPrintingCommand(document, e.Code), ct);
        }
        catch (Exception e) when (e is EvidenceMissingException or CryptographicException and not NoCaseKeyException { Erased: true })
        {
            _ = await acting.SendAsync(requester, new FailPrintingCommand(document, "content_damaged"), ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Somebody cancelled it: the engine is gone, and nothing was stored.
        }
        finally
        {
            await wanted.CancelAsync();
            await watch;
        }
    }

    private async Task MakeAsync(Guid document, UserId requester, BegunPrinting begun, CancellationToken ct)
    {
        await VerifyAsync(document, requester, ct);
        var identities = begun.WithIdentities ? await RevealAsync(document, requester, ct) : [];
        var built = await acting.SendAsync(requester, new BuildDocumentQuery(document, options.Value.Classification, identities), ct);
        if (built is null or { Refusal.Kind: RefusalKind.NotFound or RefusalKind.Forbidden })
        {
            await AbandonAsync(document, ct);
            return;
        }
        if (built.IsRefused) throw new DocumentRenderException("refused", built.Refusal!.Code);
        var volumes = await renderer.RenderAsync(built.Value, clock.GetUtcNow(), (pages, of) => progress.ReportAsync(document, new("drawing", "", pages, of, DrawingFrom + (DrawingShare * pages / Math.Max(1, of))), ct), ct);
        var pages = volumes.Sum(v => v.Result.Pages);
        if (!await progress.ReportAsync(document, new("storing", "", pages, pages, DrawingFrom + DrawingShare), ct)) return;
        _ = await acting.SendAsync(requester, await StoreAsync(new DocumentId(document), new CaseId(begun.CaseId), volumes, ct), ct);
    }

    /// <summary>A report of custody tells what the files are now, not what they were at the last look. Nobody's word is needed for it: the findings are kept one by one.</summary>
    private async Task VerifyAsync(Guid document, UserId requester, CancellationToken ct)
    {
        if (await acting.SendAsync(requester, new ListReportedContentsQuery(document), ct) is not { IsRefused: false } contents) return;
        foreach (var content in contents.Value)
        {
            _ = await progress.ReportAsync(document, new("comparing", "", 0, 0, 10), ct);
            _ = await verifier.VerifyAsync(content, VerificationOccasion.Printing, requester, ct);
        }
    }

    /// <summary>Each victim by the use case that reveals to people too: allowed or not, and recorded before the name is known here.</summary>
    private async Task<IReadOnlyList<PrintedIdentity>> RevealAsync(Guid document, UserId requester, CancellationToken ct)
    {
        var work = await acting.SendAsync(requester, new BeginRevealingCommand(document), ct);
        if (work is null or { IsRefused: true }) throw new DocumentRenderException("identities_refused", "nobody to reveal");
        List<PrintedIdentity> revealed = [];
        foreach (var victim in work.Value.Victims)
        {
            var shown = await acting.SendAsync(requester, new RevealIdentityQuery(victim, work.Value.Purpose, work.Value.Reason), ct);
            if (shown?.Refusal?.Code == Domain.Victims.VictimRefusals.NoIdentity.Code) continue;
            if (shown is null or { IsRefused: true }) throw new DocumentRenderException("identities_refused", victim.ToString());
            revealed.Add(new PrintedIdentity(victim, shown.Value.GivenName, shown.Value.FamilyName, shown.Value.BirthDate));
        }
        return revealed;
    }

    private async Task<FinishPrintingCommand> StoreAsync(DocumentId document, CaseId caseId, IReadOnlyList<RenderedVolume> volumes, CancellationToken ct)
    {
        List<StoredObject> stored = [];
        foreach (var volume in volumes)
        {
            using var pdf = new MemoryStream(volume.Pdf, writable: false);
            stored.Add(await store.PutAsync(caseId, pdf, ct));
        }
        var first = volumes[0].Result;
        return new FinishPrintingCommand(document.Value, new PrintedFile(stored[0].ObjectId, first.Pages, first.SizeBytes, first.Sha256, first.Engine),
            [.. volumes.Select((v, at) => new PrintedVolume(document, caseId, at + 1, v.FirstPage, stored[at].ObjectId, v.Result.Pages, v.Result.SizeBytes, v.Result.Sha256)).Skip(1)]);
    }

    /// <summary>Stops all work on it within a second of its being cancelled.</summary>
    private async Task WatchAsync(Guid document, CancellationTokenSource wanted)
    {
        try
        {
            while (await progress.IsWantedAsync(document, wanted.Token)) await Task.Delay(Look, wanted.Token);
            await wanted.CancelAsync();
        }
        catch (Exception e) when (e is OperationCanceledException or NpgsqlException)
        {
            // It is done; or the database is away, and then finishing will say so.
        }
    }

    /// <summary>Who asked may not see the case any more, so nobody acts for them; the database itself closes the request.</summary>
    private async Task AbandonAsync(Guid document, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select app.abandon_document($1, $2)");
        _ = command.Parameters.Add(new() { Value = document });
        _ = command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        _ = await command.ExecuteNonQueryAsync(ct);
    }
}
