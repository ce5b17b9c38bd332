using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Dashboards;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Dashboard;

/// <summary>The cases behind a figure.</summary>
public sealed class CasesModel(IReferenceCodes codes) : FilteredPage(codes)
{
    public IReadOnlyList<CaseloadLine> View { get; private set; } = [];

    public CaseloadFigure? Of => CaseloadFigure.Find(Figure);

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListCaseloadQuery(Told(Figure), Filter)), view => View = view);
}
