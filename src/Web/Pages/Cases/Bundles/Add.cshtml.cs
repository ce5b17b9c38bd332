using CaseTracker.Application.Bundles;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>Chooses items of the case for a section.</summary>
public sealed class AddModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Section { get; set; }

    public BundleView View { get; private set; } = null!;

    public IReadOnlyList<Choice> Free { get; private set; } = [];

    public string Sub => View.Sections.FirstOrDefault(s => s.Id == Section) is { } section ? T["To section {0} · {1}", section.Letters, section.Title] : "";

    public Task<IActionResult> OnGetAsync(Guid bundle) => ShowAsync(bundle);

    public async Task<IActionResult> OnPostAsync(Guid bundle)
    {
        var added = await Ask(new AddBundleEntriesCommand(bundle, Section, [.. Input.Evidence.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)]));
        return added.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle)) : Done(T["{0} exhibits are added.", added.Value.Count], $"{Root}/bundles/{bundle}");
    }

    private async Task<IActionResult> ShowAsync(Guid bundle)
    {
        var shown = Show(await Ask(new GetBundleQuery(bundle)), view => View = view);
        if (View is null) return shown;
        var within = View.Sections.SelectMany(s => s.Entries).Select(e => e.EvidenceId).ToHashSet();
        var free = new List<Choice>();
        string? after = null;
        do
        {
            var page = await Ask(new ListExhibitsQuery(CaseId, null, null, null, 200, after));
            if (page.IsRefused) break;
            free.AddRange(page.Value.Items.Where(e => !within.Contains(e.Id)).Select(e => new Choice(e.Id.ToString(), $"{e.Reference} {e.Title}", e.FileName)));
            after = page.Value.Next;
        }
        while (after is not null);
        Free = free;
        return shown;
    }

    public sealed record Form
    {
        public string[] Evidence { get; init; } = [];
    }
}
