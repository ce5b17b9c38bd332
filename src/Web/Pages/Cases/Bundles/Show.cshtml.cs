using System.Globalization;
using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>What is in a bundle, in which order, and its versions.</summary>
public sealed class ShowModel : CaseViewPage
{
    public BundleView View { get; private set; } = null!;

    [BindProperty]
    public Dictionary<Guid, int> Places { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, Guid> Sections { get; set; } = [];

    public string Summary => View.Recipient.Length > 0
        ? T["For {0}. Bates numbers begin with {1}.", View.Recipient, First]
        : T["Bates numbers begin with {0}.", First];

    private string First => View.Prefix + View.Start.ToString(CultureInfo.InvariantCulture).PadLeft(View.Width, '0');

    public Task<IActionResult> OnGetAsync(Guid bundle) => ShowAsync(bundle);

    /// <param name="move">Exhibit and place, when one button moves one; null when all numbers are taken as they stand.</param>
    public async Task<IActionResult> OnPostOrderAsync(Guid bundle, string? move)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(bundle));
        }

        var found = await Ask(new GetBundleQuery(bundle));
        if (found.Refusal is { } absent)
        {
            return await RefusedAsync(absent, () => ShowAsync(bundle));
        }

        var places = Chosen(found.Value, move).ToList();
        var done = await Ask(new OrderBundleCommand(bundle, places));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle)) : Done(T["The order is kept."], $"{Root}/bundles/{bundle}");
    }

    public async Task<IActionResult> OnPostAssembleAsync(Guid bundle)
    {
        var asked = await Ask(new AssembleBundleCommand(bundle));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle)) : LocalRedirect($"{Root}/bundles/{bundle}/versions/{asked.Value.VersionId}");
    }

    private IEnumerable<BundlePlace> Chosen(BundleView view, string? move)
    {
        if (move?.Split(':') is [var id, var to] && Guid.TryParse(id, out var one) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return view.Sections.Where(s => s.Entries.Any(e => e.Id == one)).Select(s => new BundlePlace(one, s.Id, Math.Max(place, 1)));
        }

        return view.Sections.SelectMany(s => s.Entries.Where(e => e.ServedIn is null && Places.ContainsKey(e.Id))
            .Select(e => new BundlePlace(e.Id, Sections.GetValueOrDefault(e.Id, s.Id), Places[e.Id])));
    }

    private async Task<IActionResult> ShowAsync(Guid bundle) => Show(await Ask(new GetBundleQuery(bundle)), view => View = view);
}
