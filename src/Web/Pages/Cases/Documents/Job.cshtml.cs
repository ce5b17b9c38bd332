using CaseTracker.Application.CaseFiles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Documents;

/// <summary>A document in the making; leaving the page loses nothing.</summary>
public sealed class JobModel : CaseViewPage
{
    public JobView Job { get; private set; } = null!;

    public string Stage => Job.State switch
    {
        "queued" => "Waiting for its turn",
        "running" => Job.Kind == "custodyReport" ? "Reading the files again and drawing the pages" : "Collecting the case and drawing the pages",
        "done" => "The document is ready",
        _ => "The document could not be made",
    };

    public async Task<IActionResult> OnGetAsync(Guid document) => Show(await Ask(new GetJobQuery(document)), job => Job = job);

    public async Task<IActionResult> OnGetProgressAsync(Guid document)
    {
        var job = await Ask(new GetJobQuery(document));
        if (job.IsRefused) return NotFound();
        Job = job.Value;
        return Partial("_Progress", this);
    }
}
