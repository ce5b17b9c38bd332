using CaseTracker.Application.Bundles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Pages.Cases.Bundles;

/// <summary>The bundles of the case.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<BundleLine> Bundles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListBundlesQuery(CaseId)), found => Bundles = found);
}

internal static class BundleTexts
{
    internal static string State(IStringLocalizer<Texts> texts, string state) => state switch
    {
        "queued" => texts["Waiting for its turn"],
        "running" => texts["Being assembled"],
        "assembled" => texts["Assembled"],
        "served" => texts["Served"],
        "cancelled" => texts["cancelled"],
        _ => texts["Failed"],
    };
}
