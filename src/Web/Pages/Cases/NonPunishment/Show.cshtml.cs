using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.NonPunishment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.NonPunishment;

/// <summary>One assessment with its decisions; its words after the reader asked for them.</summary>
public sealed class ShowModel : CaseViewPage
{
    public AssessmentView View { get; private set; } = null!;

    /// <summary>Null until the reader asked: opening the page shows nothing that is written.</summary>
    public IReadOnlyList<WrittenWords>? Words { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid assessmentId) => Show(await Ask(new GetAssessmentQuery(CaseId, assessmentId)), view => View = view);

    public async Task<IActionResult> OnPostAsync(Guid assessmentId)
    {
        var page = await OnGetAsync(assessmentId);
        Response.Headers.CacheControl = "no-store";
        return page is PageResult ? Show(await Ask(new ReadAssessmentWordsQuery(CaseId, assessmentId)), view => Words = view.Words) : page;
    }

    public string Field(string name) => name switch
    {
        nameof(AssessmentWords.Allegations) => T["The allegations in words"],
        nameof(NonPunishmentWords.Reasoning) => T["Reasoning"],
        _ => T["Note"],
    };
}
