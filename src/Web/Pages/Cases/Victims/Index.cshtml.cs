using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>The victims tab of a case: pseudonyms, protection, and what expires next.</summary>
public sealed class IndexModel : CaseViewPage
{
    public Page<VictimListItem> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListVictimsQuery(CaseId, null, after)), view => View = view);
}
