using CaseTracker.Application.Disclosure.Releases;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Sets;

/// <summary>A set with its items, what stands against its release, its receipts and recalls.</summary>
public sealed class ShowModel : SetPage
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? Version { get; set; }

    public IEnumerable<Choice> Bundles => View.Choices.Select(c => new Choice(c.VersionId.ToString(), T["{0}, version {1}, {2} pages", c.Title, c.Number, c.Pages]));

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAskAsync() => ActAsync(new AskReleaseCommand(SetId), T["Asked. Another person releases it."]);

    public Task<IActionResult> OnPostReleaseAsync() => ActAsync(new ReleaseItemsCommand(SetId), T["Released. Its files are being made."]);

    /// <summary>Without a version, what is in it is taken out.</summary>
    public Task<IActionResult> OnPostEncloseAsync() => ActAsync(new EncloseBundleCommand(SetId, Version), Version is null ? T["Taken out."] : T["The bundle goes with this set."]);

    public Task<IActionResult> OnPostReturnAsync() => ActAsync(new ReturnReleaseSetCommand(SetId, Reason ?? ""), T["Given back as a draft."]);

    public Task<IActionResult> OnPostRetryAsync() => ActAsync(new RetryReleaseCommand(SetId), T["Its files are being made again."]);

    public Task<IActionResult> OnPostRemoveAsync(Guid item) => ActAsync(new RemoveReleaseItemCommand(SetId, item), T["Taken out."]);

    public async Task<IActionResult> OnPostDropAsync()
    {
        var dropped = await Ask(new DropReleaseSetCommand(SetId));
        return dropped.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Given up."], $"{Root}/disclosure/sets");
    }

    public async Task<IActionResult> OnGetFileAsync()
    {
        var found = await Ask(new DownloadReleaseQuery(SetId));
        if (found.Refusal is { } refusal) return await RefusedAsync(refusal, ShowAsync);
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return new FileStreamResult(found.Value.Content, "application/zip") { FileDownloadName = found.Value.FileName, EnableRangeProcessing = true };
    }

    private async Task<IActionResult> ActAsync(MediatR.IRequest<Result> act, string message) => await AfterAsync(await Ask(act), message);
}
