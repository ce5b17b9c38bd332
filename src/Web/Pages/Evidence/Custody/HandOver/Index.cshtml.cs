using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Evidence;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Evidence.Custody.HandOver;

/// <summary>Offers that wait: for the viewer, or for others.</summary>
public sealed class IndexModel : AppPage
{
    public Page<HandOverView> View { get; private set; } = null!;

    public bool Outgoing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? box, string? after)
    {
        Outgoing = box == "outgoing";
        return Show(await Ask(new ListHandOversQuery(Outgoing ? "outgoing" : "incoming", null, after)), view => View = view);
    }
}
