using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>The supervisor's view of the unit: who carries what, where cases stand, what is late.</summary>
public sealed class IndexModel(IReferenceCodes codes) : AppPage
{
    public CaseloadView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new GetCaseloadQuery()), view => View = view);

    public string Label(string system, string code) => codes.Label(system, code);

    /// <summary>The answer the chart gives, as its title.</summary>
    public string StageTitle => View.ByStage.MaxBy(s => s.Cases) is { } most ? T["Most cases stand in {0}", Label("CaseStage", most.Stage)] : T["No open case"];

    public string LeadTitle => View.ByLead.MaxBy(l => l.OpenCases) is { } most ? T["{0} carries most open cases", most.Lead] : T["No open case"];

    public string AgeTitle => View.Ages.MaxBy(a => a.Cases) is { Cases: > 0 } most ? T["Most open cases are {0} old", T[most.Band].Value] : T["No open case"];

    public string FormTitle => View.ByForm.Count > 0 ? T["{0} is the commonest form", Label("TypeOfExploitation", View.ByForm[0].Form)] : T["No open case"];
}
