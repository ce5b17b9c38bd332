using CaseTracker.Application.CaseFiles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>The documents made of the case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<DocumentView> Documents { get; private set; } = [];

    public string Title(DocumentView document) => document.Kind switch
    {
        "custodyReport" when document.EvidenceReference is { } item => T["Custody report of {0}", item],
        "custodyReport" => T["Custody report"],
        _ => T["Case file"],
    };

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListDocumentsQuery(CaseId)), found => Documents = found);

    public async Task<IActionResult> OnGetFileAsync(Guid document)
    {
        var found = await Ask(new DownloadDocumentQuery(document));
        if (found.Refusal is { } refusal) return await RefusedAsync(refusal, OnGetAsync);
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(found.Value.Content, "application/pdf") { FileDownloadName = found.Value.FileName, EnableRangeProcessing = true };
    }
}
