using CaseTracker.Application.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>A page about the money of a case.</summary>
public abstract class MoneyPage : CaseViewPage
{
    public RecoveryView View { get; private set; } = null!;

    public string Money => $"{Root}/money";

    public string Code(AssetView asset) => T["Asset {0}", asset.Number];

    protected async Task<IActionResult> ShowAsync() => Show(await Ask(new GetRecoveryQuery(CaseId)), view => View = view);
}
