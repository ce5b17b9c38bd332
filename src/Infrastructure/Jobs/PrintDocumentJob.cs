using CaseTracker.Application.Abstractions;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.CustodyReports;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;
using CaseTracker.Domain.Evidence;
using CaseTracker.Infrastructure.Documents;
using MediatR;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace CaseTracker.Infrastructure.Jobs;

/// <summary>Prints one document as the person who asked for it: begin, collect, render and store outside any transaction, finish.</summary>
internal sealed class PrintDocumentJob(ActingScope acting, IDocumentRenderer renderer, IEvidenceStore store, IEvidenceVerifier verifier, NpgsqlDataSource source, IOptions<DocumentOptions> options, TimeProvider clock) : IJob
{
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
        try
        {
            await VerifyAsync(document, requester, ct);
            var built = await acting.SendAsync(requester, ContentOf(begun.Value), ct);
            if (built is null or { IsRefused: true })
            {
                await AbandonAsync(document, ct);
                return;
            }
            var file = await RenderAsync(new CaseId(begun.Value.CaseId), built.Value, ct);
            _ = await acting.SendAsync(requester, new FinishPrintingCommand(document, file), ct);
        }
        catch (DocumentRenderException e)
        {
            _ = await acting.SendAsync(requester, new FailPrintingCommand(document, e.Code), ct);
        }
    }

    private IRequest<Result<PrintedDocument>> ContentOf(BegunPrinting document) => document.Kind switch
    {
        "custodyReport" => new BuildCustodyReportQuery(document.CaseId, document.EvidenceId, options.Value.Classification),
        _ => new BuildCaseFileQuery(document.CaseId, options.Value.Classification),
    };

    /// <summary>A report of custody tells what the files are now, not what they were at the last look. Nobody's word is needed for it: the findings are kept one by one.</summary>
    private async Task VerifyAsync(Guid document, UserId requester, CancellationToken ct)
    {
        if (await acting.SendAsync(requester, new ListReportedContentsQuery(document), ct) is not { IsRefused: false } contents) return;
        foreach (var content in contents.Value) _ = await verifier.VerifyAsync(content, VerificationOccasion.Printing, requester, ct);
    }

    private async Task<PrintedFile> RenderAsync(CaseId caseId, PrintedDocument document, CancellationToken ct)
    {
        using var pdf = new MemoryStream();
        var result = await renderer.RenderAsync(document, new RenderOptions(PdfProfile.PdfA2a, clock.GetUtcNow()), pdf, ct);
        pdf.Position = 0;
        var stored = await store.PutAsync(caseId, pdf, ct);
        return new PrintedFile(stored.ObjectId, result.Pages, result.SizeBytes, result.Sha256, result.Engine);
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
