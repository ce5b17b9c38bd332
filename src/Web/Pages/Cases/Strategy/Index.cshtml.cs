using CaseTracker.Application.Cases.Strategies;
using CaseTracker.Domain.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Strategy;

/// <summary>How the prosecution means to prove the case, version by version.</summary>
public sealed class IndexModel : CaseViewPage
{
    public IReadOnlyList<StrategyView> View { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListStrategiesQuery(CaseId)), view => View = view);

    public (string Word, string Look, string Icon) State(StrategyView version) => version.State switch
    {
        StrategyState.SignedOff when version.Holds => (T["Signed off, holds now"], "good", "check"),
        StrategyState.SignedOff => (T["Signed off earlier"], "calm", "history"),
        StrategyState.SentBack => (T["Sent back"], "overdue", "arrow-left"),
        StrategyState.Overtaken => (T["Overtaken by the next version"], "calm", "history"),
        _ => (T["Waits for a supervisor"], "soon", "hourglass"),
    };
}
