using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Disclosure.Items;

/// <summary>One line with its whole history, and where it went.</summary>
public sealed class ShowModel : LinePage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();
}
