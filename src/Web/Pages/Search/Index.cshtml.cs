using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Search;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Search;

/// <summary>Finds what the user may see. The term stands in the address of this page only, never in the trail or a log.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Null before anything was asked for.</summary>
    public SearchView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (string.IsNullOrWhiteSpace(Q))
        {
            return Page();
        }

        var found = await Ask(new SearchCasesQuery(Q, null));
        return found.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Show(found, view => View = view);
    }

    public string Stage(string code) => codes.Label("CaseStage", code);
}
