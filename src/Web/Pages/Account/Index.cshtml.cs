using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Sessions;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Account;

/// <summary>Who the user is to the product, and their authenticator.</summary>
public sealed class IndexModel : AppPage
{
    public WhoAmIView View { get; private set; } = null!;

    public bool MaySeeCases => View.Roles.Any(role => role is Roles.Prosecutor or Roles.Investigator or Roles.Supervisor or Roles.VictimCoordinator);

    public bool Supervises => View.Roles.Contains(Roles.Supervisor);

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new WhoAmIQuery()), view => View = view);
}
