using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>One suspect: their part, whether they are a victim too, and what was decided on their non-punishment.</summary>
public sealed class ShowModel : SuspectPage
{
    public Task<IActionResult> OnGetAsync(Guid suspectId) => ShowSuspectAsync(suspectId);
}
