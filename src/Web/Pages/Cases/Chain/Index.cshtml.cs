using CaseTracker.Application.Suspects.Chain;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>How much of the chain the case holds to account.</summary>
public sealed class IndexModel : CaseViewPage
{
    public ChainView View { get; private set; } = null!;

    public IEnumerable<(string What, ChainFigures Figures)> Figures =>
        [(T["Roles of the chain"], View.Roles), (T["Organisations"], View.Organisations), (T["Users of services or goods"], View.Users)];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new GetChainQuery(CaseId)), view => View = view);
}
