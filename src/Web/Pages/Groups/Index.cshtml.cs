using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Groups;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Groups;

/// <summary>The criminal groups of the cases that the viewer sees.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public Page<GroupRow> View { get; private set; } = null!;

    public string Label(string system, string code) => codes.Label(system, code);

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListGroupsQuery(Q, null, after)), page => View = page);
}
