using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Counts;
using CaseTracker.Application.Suspects;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>The suspects of the case, and its victims by pseudonym only.</summary>
public sealed class IndexModel : CaseViewPage
{
    public Page<SuspectView> View { get; private set; } = null!;

    public IReadOnlyList<CountVictim> Victims { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var parties = await Ask(new ListCountPartiesQuery(CaseId));
        Victims = parties.Refusal is null ? parties.Value.Victims : [];
        return Show(await Ask(new ListSuspectsQuery(CaseId, null, after)), page => View = page);
    }
}
