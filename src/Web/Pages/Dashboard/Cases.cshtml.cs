using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using CaseTracker.Web.Pages.Cases.Stages;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>The cases behind a figure.</summary>
public sealed class CasesModel(IReferenceCodes codes) : FilteredPage(codes)
{
    public IReadOnlyList<CaseloadLine> View { get; private set; } = [];

    public CaseloadFigure? Of => CaseloadFigure.Find(Figure);

    /// <summary>What the case waits for, in words; null when nothing is recorded.</summary>
    public string? Still(CaseloadLine line) => line.BlockedBy is { } reason ? new StateWords(T, Label, Clock.Today).Waiting(reason, line.BlockedUntil) : null;

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListCaseloadQuery(Told(Figure), Filter)), view => View = view);
}
