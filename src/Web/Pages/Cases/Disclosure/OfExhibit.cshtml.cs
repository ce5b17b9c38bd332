using CaseTracker.Application.Disclosure;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Disclosure;

/// <summary>Leads from an exhibit to its line on the schedule.</summary>
public sealed class OfExhibitModel : AppPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var to = "";
        var found = Show(await Ask(new FindDisclosureItemQuery(id)), line => to = $"/cases/{line.CaseId}/disclosure/items/{line.Id}");
        return found is PageResult ? LocalRedirect(to) : found;
    }
}
