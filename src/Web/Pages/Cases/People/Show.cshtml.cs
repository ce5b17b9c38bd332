using CaseTracker.Application.Suspects.Stages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.People;

/// <summary>One suspect: their part, where the proceedings against them stand, whether they are a victim too, and what was decided on their non-punishment.</summary>
public sealed class ShowModel : SuspectPage
{
    public DefendantView Defendant { get; private set; } = null!;

    public IReadOnlyList<SuspectStageView> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid suspectId)
    {
        var page = await ShowSuspectAsync(suspectId);
        if (page is not PageResult) return page;
        page = Show(await Ask(new ListDefendantsQuery(CaseId)), found => Defendant = found.Defendants.Single(d => d.SuspectId == suspectId));
        return page is PageResult ? Show(await Ask(new ListSuspectStagesQuery(suspectId)), steps => Steps = steps) : page;
    }
}
