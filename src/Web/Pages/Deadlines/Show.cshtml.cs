using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>One deadline: its dates, how they were reached, and what happened to it.</summary>
public sealed class ShowModel : DeadlinePage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();
}
