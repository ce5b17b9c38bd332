using CaseTracker.Application.Search;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseTracker.Web.Pages.Search;

/// <summary>Finds what the user may see. The term stands in the address of this page only, never in the trail or a log.</summary>
[EnableRateLimiting(RatePolicy)]
public sealed class IndexModel : AppPage
{
    /// <summary>The host's limit on searches.</summary>
    public const string RatePolicy = "search";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public bool NewestFirst => Sort == SearchCasesQuery.Newest;

    public IEnumerable<Choice> Kinds => SearchKinds.Permission.Keys.Select(k => new Choice(k, T[FoundKind.Of(k).Name]));

    /// <summary>Null before anything was asked for.</summary>
    public SearchView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Q))
        {
            return Page();
        }

        var found = await Ask(new SearchCasesQuery(Q, string.IsNullOrEmpty(Kind) ? null : Kind, string.IsNullOrEmpty(Sort) ? null : Sort, null));
        return found.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Show(found, view => View = view);
    }
}
