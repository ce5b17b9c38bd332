using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Tasks;

/// <summary>The tasks of the case; the open ones first asked for.</summary>
public sealed class IndexModel : CaseViewPage
{
    private const string All = "all";

    public Page<TaskView> View { get; private set; } = null!;

    /// <param name="state">Left out: open; <c>all</c>: every one.</param>
    public async Task<IActionResult> OnGetAsync(string? state, string? after)
    {
        var wanted = state switch { All => null, "done" or "dropped" => state, _ => "open" };
        return Show(await Ask(new ListTasksQuery(CaseId, wanted, null, after)), view => View = view);
    }
}
