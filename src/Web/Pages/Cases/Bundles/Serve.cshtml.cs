using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>Records that a version was served.</summary>
public sealed class ServeModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public BundleVersionView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid bundle, Guid version)
    {
        var found = await Ask(new GetBundleQuery(bundle));
        if (!found.IsRefused) Input = new Form { Recipient = found.Value.Recipient, On = Clock.Today };
        return await ShowAsync(version);
    }

    public async Task<IActionResult> OnPostAsync(Guid bundle, Guid version)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(version));
        }

        var done = await Ask(new ServeBundleCommand(bundle, version, Input.Recipient ?? "", Input.On ?? default));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(version)) : Done(T["It is recorded that this version was served."], $"{Root}/bundles/{bundle}");
    }

    private async Task<IActionResult> ShowAsync(Guid version) => Show(await Ask(new GetBundleVersionQuery(version)), view => View = view);

    public sealed record Form
    {
        public string? Recipient { get; init; }

        public DateOnly? On { get; init; }
    }
}
