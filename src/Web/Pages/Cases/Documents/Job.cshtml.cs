using CaseTracker.Application.CaseFiles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>A document in the making; leaving the page loses nothing.</summary>
public sealed class JobModel : CaseViewPage
{
    public JobView Job { get; private set; } = null!;

    public string Stage => DocumentInWords.Step(T, Job);

    public bool IsOver => Job.State is "done" or "failed" or "cancelled";

    public async Task<IActionResult> OnGetAsync(Guid document) => Show(await Ask(new GetJobQuery(document)), job => Job = job);

    public async Task<IActionResult> OnGetProgressAsync(Guid document)
    {
        var job = await Ask(new GetJobQuery(document));
        if (job.IsRefused) return NotFound();
        Job = job.Value;
        return Partial("_Progress", this);
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid document) =>
        (await Ask(new CancelJobCommand(document))).Refusal is { } refusal ? await RefusedAsync(refusal, () => OnGetAsync(document)) : Done(T["It is cancelled. Nothing was kept."], $"{Root}/documents/{document}");

    public async Task<IActionResult> OnPostRetryAsync(Guid document)
    {
        var again = await Ask(new RetryJobCommand(document));
        return again.Refusal is { } refusal ? await RefusedAsync(refusal, () => OnGetAsync(document)) : LocalRedirect($"{Root}/documents/{again.Value.JobId}");
    }
}
