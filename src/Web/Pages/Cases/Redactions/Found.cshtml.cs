using System.Globalization;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Redactions;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Redactions;

/// <summary>Shows where the texts stand, for a person to confirm place by place.</summary>
public sealed class FoundModel : RedactionPage
{
    /// <summary>Keys of the places that were ticked; null before anything was sent.</summary>
    [BindProperty]
    public IReadOnlyList<string>? Chosen { get; set; }

    public FoundPlaces Found { get; private set; } = null!;

    public static IEnumerable<Choice> Kinds(IStringLocalizer<Texts> texts) => Enum.GetValues<PatternKind>().Select(kind => new Choice(kind.ToString(), Word(kind, texts)));

    internal static string Word(PatternKind kind, IStringLocalizer<Texts> texts) => kind switch
    {
        PatternKind.Text => texts["A text, also within words"],
        PatternKind.WholeWord => texts["A whole word"],
        PatternKind.Phone => texts["Telephone numbers"],
        PatternKind.Email => texts["E-mail addresses"],
        _ => texts["Bank numbers (IBAN)"],
    };

    /// <summary>Where it stands; never what it says.</summary>
    public static string Key(FoundPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.Pattern}:{place.Page}:{place.Regions[0].Left}:{place.Regions[0].Top}:{place.Regions.Count}");

    public bool IsChosen(FoundPlace place) => Chosen?.Contains(Key(place)) ?? true;

    public Task<IActionResult> OnGetAsync() => ShowFoundAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Chosen ??= [];
        var found = await Ask(new FindPatternsQuery(RedactionId));
        if (found.Refusal is { } lost) return await RefusedAsync(lost, ShowAsync);
        RegionGiven[] regions = [.. found.Value.Items.Where(place => !place.Covered && Chosen.Contains(Key(place))).SelectMany(place => place.Regions)];
        var drawn = await Ask(new DrawRegionsCommand(RedactionId, regions));
        return drawn.Refusal is { } refusal ? await RefusedAsync(refusal, ShowFoundAsync) : Done(T["{0} boxes were drawn.", drawn.Value.Numbers.Count], Address);
    }

    private async Task<IActionResult> ShowFoundAsync()
    {
        var shown = await ShowAsync();
        return View is null ? shown : Show(await Ask(new FindPatternsQuery(RedactionId)), found => Found = found);
    }
}
