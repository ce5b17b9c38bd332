using CaseTracker.Application.Counts;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>A page that ties a suspect of the case to a group.</summary>
public abstract class MembershipPage : CaseViewPage
{
    public IEnumerable<Choice> Suspects { get; private set; } = [];

    protected async Task<IActionResult> ShowSuspectsAsync() =>
        Show(await Ask(new ListCountPartiesQuery(CaseId)), parties => Suspects = [.. parties.Suspects.Select(s => new Choice(s.Id, $"{s.Reference} {s.Name}"))]);
}
