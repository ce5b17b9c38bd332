using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Redactions;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>Draws rectangles page by page, keeps texts to look for, and has it all burned in.</summary>
public sealed class DrawModel : RedactionPage
{
    [BindProperty]
    public RegionForm Input { get; set; } = new();

    [BindProperty]
    public PatternForm Pattern { get; set; } = new();

    /// <summary>The other form of the page has fields of the same names.</summary>
    private static readonly Dictionary<string, string> PatternFields = new() { ["reason"] = "patternReason", ["words"] = "patternWords" };

    public int Percentage => Latest is { } attempt ? Math.Min(95, attempt.PagesDone * 80 / Math.Max(1, View.Pages)) : 0;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync();
        Input = new RegionForm { OnPage = Number };
        return shown;
    }

    public async Task<IActionResult> OnGetProgressAsync()
    {
        var shown = await ShowAsync();
        return View is null ? shown : Partial("_Latest", this);
    }

    public async Task<IActionResult> OnPostRegionAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var drawn = await Ask(new DrawRegionsCommand(RedactionId, [Given(Input)]));
        return await AfterAsync(Named(drawn.Refusal, RegionFields), T["Drawn."], $"{Address}?n={Input.OnPage}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int number) => await AfterAsync((await Ask(new RemoveRegionCommand(RedactionId, number))).Refusal, T["Removed."]);

    public async Task<IActionResult> OnPostPatternAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var added = await Ask(new AddPatternCommand(RedactionId, Pattern.Kind ?? (PatternKind)(-1), Pattern.Text ?? "", Pattern.PatternReason ?? "", Pattern.PatternWords));
        return await AfterAsync(Named(added.Refusal, PatternFields), T["It is looked for now. Confirm what is found."], $"{Address}/found");
    }

    public async Task<IActionResult> OnPostForgetAsync(int number) => await AfterAsync((await Ask(new RemovePatternCommand(RedactionId, number))).Refusal, T["It is looked for no longer."]);

    public async Task<IActionResult> OnPostApplyAsync() => await AfterAsync((await Ask(new ApplyRedactionCommand(RedactionId))).Refusal, T["It is being burned in. You may leave this page."], Address);

    public sealed record PatternForm
    {
        public PatternKind? Kind { get; init; }

        public string? Text { get; init; }

        public string? PatternReason { get; init; }

        public string? PatternWords { get; init; }
    }
}
