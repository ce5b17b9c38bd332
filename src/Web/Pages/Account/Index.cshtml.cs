using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Sessions;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Account;

/// <summary>Who the user is to the product, and their authenticator.</summary>
public sealed class IndexModel : AppPage
{
    public WhoAmIView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new WhoAmIQuery()), view => View = view);
}
