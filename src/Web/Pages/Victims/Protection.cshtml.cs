using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims.Protection;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims;

/// <summary>What of the protection in all cases of the viewer ends next.</summary>
public sealed class ProtectionModel(IReferenceCodes codes) : AppPage
{
    public Page<ExpiringProtectionItem> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListExpiringProtectionQuery(null, after)), view => View = view);

    public string Label(string system, string code) => codes.Label(system, code);
}
