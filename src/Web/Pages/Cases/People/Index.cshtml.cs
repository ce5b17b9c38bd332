using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Counts;
using CaseTracker.Application.Suspects;
using CaseTracker.Application.Suspects.Stages;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>The suspects of the case, and its victims by pseudonym only.</summary>
public sealed class IndexModel : CaseViewPage
{
    public Page<SuspectView> View { get; private set; } = null!;

    public IReadOnlyList<CountVictim> Victims { get; private set; } = [];

    private IReadOnlyList<DefendantView> standing = [];

    /// <summary>Where this person stands, in words.</summary>
    public string? StateOf(Guid suspect) => standing.FirstOrDefault(d => d.SuspectId == suspect) is { } found ? StateWords.Of(found.State) : null;

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var found = await Ask(new ListDefendantsQuery(CaseId));
        standing = found.Refusal is null ? found.Value.Defendants : [];
        var parties = await Ask(new ListCountPartiesQuery(CaseId));
        Victims = parties.Refusal is null ? parties.Value.Victims : [];
        return Show(await Ask(new ListSuspectsQuery(CaseId, null, after)), page => View = page);
    }
}
