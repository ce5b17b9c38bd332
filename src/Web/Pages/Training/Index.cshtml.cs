using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Training;

/// <summary>The viewer's own training.</summary>
public sealed class IndexModel : TrainingPage
{
    public Task<IActionResult> OnGetAsync() => ShowSheetAsync(null);
}
