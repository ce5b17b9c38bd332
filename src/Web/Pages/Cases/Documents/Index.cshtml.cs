using CaseTracker.Application.CaseFiles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>The documents made of the case: all versions, all attempts.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<DocumentView> Documents { get; private set; } = [];

    public string Title(DocumentView document) => document switch
    {
        { Kind: "custodyReport", EvidenceReference: { } item } => T["Custody report of {0}", item],
        { Victim: { } victim } => T["{0} of {1}", DocumentInWords.Kind(T, document.Kind), victim],
        _ => DocumentInWords.Kind(T, document.Kind),
    };

    public string State(DocumentView document) => document.State switch
    {
        "failed" => T["Failed: {0}", T[FailureWords.Of(document.Failure ?? "")].Value],
        "cancelled" => T["It was cancelled."],
        _ => T["In the making, {0} %", document.Progress],
    };

    public string Audience(DocumentView document) => DocumentInWords.Audience(T, document.Audience);

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListDocumentsQuery(CaseId)), found => Documents = found);

    public async Task<IActionResult> OnGetFileAsync(Guid document, int volume = 1)
    {
        var found = await Ask(new DownloadDocumentQuery(document, volume));
        if (found.Refusal is { } refusal) return await RefusedAsync(refusal, OnGetAsync);
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(found.Value.Content, "application/pdf") { FileDownloadName = found.Value.FileName, EnableRangeProcessing = true };
    }
}
