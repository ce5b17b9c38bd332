using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Victims.Support;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Victims;

/// <summary>What the victims of my cases need and nobody provides.</summary>
public sealed class UnmetModel(IReferenceCodes codes) : AppPage
{
    public Page<UnmetNeedItem> View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? after) => Show(await Ask(new ListUnmetNeedsQuery(null, after)), view => View = view);

    public string Label(string system, string code) => codes.Label(system, code);
}
