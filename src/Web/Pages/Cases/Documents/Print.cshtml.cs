using CaseTracker.Application.CaseFiles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>Says what the case file will hold, and asks for it.</summary>
public sealed class PrintModel : CaseViewPage
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var asked = await Ask(new RequestDocumentCommand(CaseId, "caseFile", "prosecution"));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : LocalRedirect($"{Root}/documents/{asked.Value.JobId}");
    }
}
