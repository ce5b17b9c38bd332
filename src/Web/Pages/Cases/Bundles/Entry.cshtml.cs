using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>Title and pages of one exhibit in a bundle.</summary>
public sealed class EntryModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Guid Bundle { get; private set; }

    public BundleEntryView Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid bundle, Guid entry)
    {
        var shown = await ShowAsync(bundle, entry);
        if (Entry is not null) Input = new Form { Title = Entry.Title, Pages = Entry.Pages };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid bundle, Guid entry)
    {
        var done = await Ask(new EditBundleEntryCommand(bundle, entry, Input.Title ?? "", Input.Pages ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle, entry)) : Done(T["Saved."], $"{Root}/bundles/{bundle}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid bundle, Guid entry)
    {
        var done = await Ask(new RemoveBundleEntryCommand(bundle, entry));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle, entry)) : Done(T["It is taken out."], $"{Root}/bundles/{bundle}");
    }

    private async Task<IActionResult> ShowAsync(Guid bundle, Guid entry)
    {
        Bundle = bundle;
        var shown = Show(await Ask(new GetBundleQuery(bundle)), view => Entry = view.Sections.SelectMany(s => s.Entries).FirstOrDefault(e => e.Id == entry)!);
        return Entry is null ? NotFound() : shown;
    }

    public sealed record Form
    {
        public string? Title { get; init; }

        public string? Pages { get; init; }
    }
}
