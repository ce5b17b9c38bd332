using CaseTracker.Application.Victims.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims.Partners;

/// <summary>The organisations of the unit.</summary>
public sealed class IndexModel : PartnerPage
{
    public IReadOnlyList<PartnerView> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListPartnersQuery()), partners => Partners = partners);
}
