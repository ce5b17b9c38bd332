using System.Globalization;
using CaseTracker.Application.Recovery;
using CaseTracker.Domain.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>The money of a case: who follows it, what was gained, what was found and what came back.</summary>
public sealed class IndexModel : MoneyPage
{
    /// <summary>The financial investigation that goes on.</summary>
    public FinancialInvestigationView? Open => View.Investigations.FirstOrDefault(i => i.ClosedOn is null);

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public static string Amount(decimal? amount) => amount is { } known ? known.ToString("N2", CultureInfo.CurrentCulture) : "–";

    public string Words(AssetStepView step)
    {
        var further = step.Basis.Length > 0 ? Label("ConfiscationBasis", step.Basis) : step.Disposition.Length > 0 ? Label("AssetDisposition", step.Disposition) : "";
        return further.Length > 0 ? $"{Label("AssetMeasure", step.Measure)} ({further})" : Label("AssetMeasure", step.Measure);
    }

    public static string Look(string state) => state switch
    {
        AssetMeasures.Realised => "good",
        AssetMeasures.Frozen or AssetMeasures.Seized or AssetMeasures.Confiscated => "info",
        AssetMeasures.Identified => "soon",
        _ => "calm",
    };
}
