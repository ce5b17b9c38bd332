using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Counts;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>The counts of the case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public Page<CountView> View { get; private set; } = null!;

    /// <summary>Empty for who may not read evidence.</summary>
    public IReadOnlyList<ChargeSuggestion> Suggestions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var hints = May(Application.Access.Permissions.EvidenceRead) ? await Ask(new SuggestChargesQuery(CaseId)) : null;
        Suggestions = hints is { IsRefused: false } ? hints.Value : [];
        return Show(await Ask(new ListCountsQuery(CaseId, null, after)), page => View = page);
    }
}
