using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Running deadlines that a changed calendar would move, each waiting for an answer.</summary>
public sealed class RecomputationsModel : AppPage
{
    public RecomputationList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListRecomputationsQuery()), list => List = list);
}
