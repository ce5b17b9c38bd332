using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>One task.</summary>
public sealed class ShowModel : TaskPage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();
}
