using CaseTracker.Application.Proof;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Proof;

/// <summary>What remains of the case if one victim withdraws.</summary>
public sealed class WithoutModel : CaseViewPage
{
    public IfWithdrawnView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid victimId) => Show(await Ask(new GetProofWithoutQuery(CaseId, victimId)), view => View = view);
}
