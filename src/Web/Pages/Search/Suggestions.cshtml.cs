using CaseTracker.Application.Search;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Search;

/// <summary>References to choose from while typing; nothing for what is too short or may not be searched.</summary>
public sealed class SuggestionsModel : AppPage
{
    public IReadOnlyList<ReferenceSuggestion> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q)
    {
        var found = await Ask(new SuggestReferencesQuery(q ?? ""));
        if (found.Refusal is null) Found = found.Value;
        return Page();
    }
}
