using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>One version: in the making, or what came of it.</summary>
public sealed class VersionModel : CaseViewPage
{
    public BundleVersionView View { get; private set; } = null!;

    public string Here => $"{Root}/bundles/{View.BundleId}/versions/{View.Id}";

    public string Stage => View.State switch
    {
        "queued" => "Waiting for its turn",
        "running" when View.ExhibitsDone >= View.ExhibitsInAll => "Putting the pages together",
        "running" => "Making pages of the exhibits",
        "assembled" => "The bundle is assembled",
        "served" => "This version was served; it never changes",
        "cancelled" => "The assembly was cancelled",
        _ => "The bundle could not be assembled",
    };

    public string Sofar => T["{0} of {1} exhibits, {2} pages", View.ExhibitsDone, View.ExhibitsInAll, View.PagesDone];

    public async Task<IActionResult> OnGetAsync(Guid version) => Show(await Ask(new GetBundleVersionQuery(version)), view => View = view);

    public async Task<IActionResult> OnGetProgressAsync(Guid version)
    {
        var found = await Ask(new GetBundleVersionQuery(version));
        if (found.IsRefused) return NotFound();
        View = found.Value;
        return Partial("_Assembly", this);
    }

    public async Task<IActionResult> OnGetFileAsync(Guid version)
    {
        var found = await Ask(new DownloadBundleVersionQuery(version));
        if (found.Refusal is { } refusal) return await RefusedAsync(refusal, () => OnGetAsync(version));
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(found.Value.Content, "application/pdf") { FileDownloadName = found.Value.FileName, EnableRangeProcessing = true };
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid bundle, Guid version)
    {
        var done = await Ask(new CancelAssemblyCommand(version));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => OnGetAsync(version)) : Done(T["The assembly is cancelled."], $"{Root}/bundles/{bundle}");
    }
}
