using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>The supervisor's view of the unit: who carries what, where cases stand, what is late. Each figure opens the cases behind it.</summary>
public sealed class IndexModel(IReferenceCodes codes) : FilteredPage(codes)
{
    private const int Shades = 5;

    public CaseloadView View { get; private set; } = null!;

    public IReadOnlyList<SavedFilterView> Saved { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var view = await Ask(new GetCaseloadQuery(Filter));
        if (view.Refusal is null) Saved = (await Ask(new ListSavedFiltersQuery())).Value;
        return Show(view, found => View = found);
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid id)
    {
        var gone = await Ask(new RemoveFilterCommand(id));
        return gone.Refusal is { } refusal ? await RefusedAsync(refusal, OnGetAsync) : Done(T["Forgotten."], "/dashboard");
    }

    /// <summary>The answer the chart gives, as its title.</summary>
    public string StageTitle => View.ByStage.MaxBy(s => s.Cases) is { } most ? T["Most cases stand in {0}", Label("CaseStage", most.Stage)] : T["No open case"];

    public string AgeTitle => View.Ages.MaxBy(a => a.Cases) is { Cases: > 0 } most ? T["Most open cases are {0} old", T[most.Band].Value] : T["No open case"];

    public string FormTitle => View.ByForm.Count > 0 ? T["{0} is the commonest form", Label("TypeOfExploitation", View.ByForm[0].Form)] : T["No open case"];

    /// <summary>0 for none to 5 for the fullest field of the map.</summary>
    public int Shade(int cases) => cases == 0 ? 0 : (int)Math.Ceiling(Shades * cases / (double)View.HeatMap.Max(row => row.Cases.Max()));

    /// <summary>Against the whole last quarter, with its sign.</summary>
    public static string Change(int now, int before) => (now - before).ToString("+0;−0;±0", System.Globalization.CultureInfo.CurrentCulture);
}
