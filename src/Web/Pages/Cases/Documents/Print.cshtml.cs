using CaseTracker.Application.CaseFiles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>Says what each document will hold, and asks for it.</summary>
public sealed class PrintModel : CaseViewPage
{
    public IActionResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync() => AskForAsync("caseFile");

    public Task<IActionResult> OnPostCustodyAsync() => AskForAsync("custodyReport");

    private async Task<IActionResult> AskForAsync(string kind)
    {
        var asked = await Ask(new RequestDocumentCommand(CaseId, kind, "prosecution"));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : LocalRedirect($"{Root}/documents/{asked.Value.JobId}");
    }
}
