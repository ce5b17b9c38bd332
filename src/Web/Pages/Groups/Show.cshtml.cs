using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Groups;

/// <summary>One criminal group, case by case, as far as the viewer sees them.</summary>
public sealed class ShowModel : GroupPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => ShowGroupAsync(id);
}
