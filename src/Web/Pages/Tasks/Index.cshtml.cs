using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Tasks;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Tasks;

/// <summary>What the viewer is to do.</summary>
public sealed class IndexModel : AppPage
{
    public Page<TaskView> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListMyTasksQuery(null, after)), view => View = view);
}
