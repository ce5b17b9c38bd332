using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Redress;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims;

/// <summary>The victims of all cases the viewer may see, for those who look after them.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    public Page<VictimListItem> View { get; private set; } = null!;

    /// <summary>For how many of them no compensation is claimed after an outcome.</summary>
    public int ClaimsDue { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var due = await Ask(new CountClaimsDueQuery());
        ClaimsDue = due.IsRefused ? 0 : due.Value.Victims;
        return Show(await Ask(new ListMyVictimsQuery(null, after)), view => View = view);
    }

    public string Label(string system, string code) => codes.Label(system, code);
}
