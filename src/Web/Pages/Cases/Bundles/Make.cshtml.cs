using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>Begins a bundle.</summary>
public sealed class MakeModel : CaseViewPage
{
    [BindProperty]
    public BundleForm Input { get; set; } = new();

    public IActionResult OnGet()
    {
        Input = new BundleForm { Width = 6, Start = 1 };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var made = await Ask(new MakeBundleCommand(CaseId, Input.Description));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The bundle is made. Add its exhibits."], $"{Root}/bundles/{made.Value}");
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());
}

public sealed record BundleForm
{
    public string? Title { get; init; }

    public string? Prefix { get; init; }

    public int? Width { get; init; }

    public int? Start { get; init; }

    public string? Marking { get; init; }

    public string? Recipient { get; init; }

    internal BundleDescription Description => new(Title ?? "", Prefix ?? "", Width ?? 0, Start ?? 0, Marking ?? "", Recipient ?? "");
}
