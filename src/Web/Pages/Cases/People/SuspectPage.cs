using CaseTracker.Application.Suspects;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>A page about one suspect of the case in the address, and how they stand to being a victim. Nothing of vault or welfare.</summary>
public abstract class SuspectPage : CaseViewPage
{
    public SuspectView Suspect { get; private set; } = null!;

    public SuspectStanding Standing { get; private set; } = null!;

    public string Home => $"{Root}/people/{Suspect.Id}";

    /// <summary>A suspect of another case is not found here, even for who may see that case.</summary>
    protected async Task<IActionResult> ShowSuspectAsync(Guid suspectId)
    {
        var page = Show(await Ask(new GetSuspectQuery(suspectId)), view => Suspect = view);
        if (page is not PageResult)
        {
            return page;
        }

        return Suspect.CaseId != CaseId ? NotFound() : Show(await Ask(new GetSuspectStandingQuery(suspectId)), standing => Standing = standing);
    }
}
