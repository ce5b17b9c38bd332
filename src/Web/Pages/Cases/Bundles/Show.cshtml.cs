using System.Globalization;
using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>What is in a bundle, in which order, and its versions.</summary>
public sealed class ShowModel : CaseViewPage
{
    public BundleView View { get; private set; } = null!;

    public string Summary => View.Recipient.Length > 0
        ? T["For {0}. Bates numbers begin with {1}.", View.Recipient, First]
        : T["Bates numbers begin with {0}.", First];

    private string First => View.Prefix + View.Start.ToString(CultureInfo.InvariantCulture).PadLeft(View.Width, '0');

    public Task<IActionResult> OnGetAsync(Guid bundle) => ShowAsync(bundle);

    /// <param name="move">Exhibit and place, when one button moves one; null when all numbers are taken as they stand.</param>
    public async Task<IActionResult> OnPostOrderAsync(Guid bundle, string? move)
    {
        var found = await Ask(new GetBundleQuery(bundle));
        if (found.Refusal is { } absent)
        {
            return await RefusedAsync(absent, () => ShowAsync(bundle));
        }

        var form = await Request.ReadFormAsync(Stop);
        var places = Chosen(found.Value, move, Posted(form, "Places"), Posted(form, "Sections")).ToList();
        var done = await Ask(new OrderBundleCommand(bundle, places));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle)) : Done(T["The order is kept."], $"{Root}/bundles/{bundle}");
    }

    public async Task<IActionResult> OnPostAssembleAsync(Guid bundle)
    {
        var asked = await Ask(new AssembleBundleCommand(bundle));
        return asked.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(bundle)) : LocalRedirect($"{Root}/bundles/{bundle}/versions/{asked.Value.VersionId}");
    }

    /// <summary>What stands in <c>name[id]</c>; the binder would take every other field of the form for a part of it.</summary>
    private static Dictionary<Guid, string> Posted(IFormCollection form, string name)
    {
        var posted = new Dictionary<Guid, string>();
        foreach (var (key, value) in form)
        {
            if (key.StartsWith($"{name}[", StringComparison.Ordinal) && Guid.TryParse(key.AsSpan(name.Length + 1).TrimEnd(']'), out var id))
            {
                posted[id] = value.ToString();
            }
        }

        return posted;
    }

    private static IEnumerable<BundlePlace> Chosen(BundleView view, string? move, Dictionary<Guid, string> places, Dictionary<Guid, string> sections)
    {
        if (move?.Split(':') is [var id, var to] && Guid.TryParse(id, out var one) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return view.Sections.Where(s => s.Entries.Any(e => e.Id == one)).Select(s => new BundlePlace(one, s.Id, Math.Max(place, 1)));
        }

        return view.Sections.SelectMany(s => s.Entries.Where(e => e.ServedIn is null && places.ContainsKey(e.Id)).Select(e => new BundlePlace(
            e.Id, Guid.TryParse(sections.GetValueOrDefault(e.Id), out var other) ? other : s.Id,
            int.TryParse(places[e.Id], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0)));
    }

    private async Task<IActionResult> ShowAsync(Guid bundle) => Show(await Ask(new GetBundleQuery(bundle)), view => View = view);
}
