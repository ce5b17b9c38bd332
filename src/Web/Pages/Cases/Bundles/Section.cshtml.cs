using CaseTracker.Application.Bundles;
using CaseTracker.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>Adds a section, or changes one.</summary>
public sealed class SectionModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Guid Bundle { get; private set; }

    /// <summary>Null for a new one.</summary>
    public BundleSectionView? Section { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid bundle, string section)
    {
        var shown = await ShowAsync(bundle, section);
        Input = new Form { Title = Section?.Title };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(Guid bundle, string section)
    {
        var refused = Guid.TryParse(section, out var id)
            ? (await Ask(new RenameBundleSectionCommand(bundle, id, Input.Title ?? ""))).Refusal
            : (await Ask(new AddBundleSectionCommand(bundle, Input.Title ?? ""))).Refusal;
        return await AnswerAsync(refused, bundle, section);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid bundle, Guid section) => await AnswerAsync((await Ask(new RemoveBundleSectionCommand(bundle, section))).Refusal, bundle, section.ToString());

    private async Task<IActionResult> AnswerAsync(Refusal? refusal, Guid bundle, string section) =>
        refusal is not null ? await RefusedAsync(refusal, () => ShowAsync(bundle, section)) : Done(T["Saved."], $"{Root}/bundles/{bundle}");

    private async Task<IActionResult> ShowAsync(Guid bundle, string section)
    {
        Bundle = bundle;
        var shown = Show(await Ask(new GetBundleQuery(bundle)), view => Section = view.Sections.FirstOrDefault(s => s.Id.ToString() == section));
        return Section is null && section != "new" ? NotFound() : shown;
    }

    public sealed record Form
    {
        public string? Title { get; init; }
    }
}
