using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims;

/// <summary>The victims of all cases the viewer may see, for those who look after them.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    public Page<VictimListItem> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListMyVictimsQuery(null, after)), view => View = view);

    public string Label(string system, string code) => codes.Label(system, code);
}
