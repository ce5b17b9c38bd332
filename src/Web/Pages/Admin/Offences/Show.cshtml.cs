using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Offences;

/// <summary>One offence: what it says and every version it had.</summary>
public sealed class ShowModel : OffencePage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();
}
