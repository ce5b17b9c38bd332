using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Open;

/// <summary>All answers once more, then the case is opened.</summary>
public sealed class CheckModel : OpenCasePage
{
    /// <summary>Question, answer, and the page that asked.</summary>
    public IReadOnlyList<(string Question, string Answer, string Page)> Answers =>
    [
        (T["Title"], Draft.Title, ""),
        (T["Who sees it"], Draft.Restricted ? T["Only the team"] : T["The team and the supervisors of the unit"], ""),
        (T["How it came to light"], Label("DetectionMode", Draft.DetectionMode), "/detection"),
        (T["Forms of exploitation"], string.Join(", ", Draft.Exploitation.Select(code => Label("TypeOfExploitation", code))), "/exploitation"),
        (T["First report"], Day(Draft.FirstReportOn), "/dates"),
        (T["First prosecutor advice"], Day(Draft.FirstProsecutorAdviceOn), "/dates"),
    ];

    public IActionResult OnGet() => Draft switch
    {
        { Title: "" } => LocalRedirect(Start),
        { DetectionMode: "" } => LocalRedirect(Start + "/detection"),
        { Exploitation.Count: 0 } => LocalRedirect(Start + "/exploitation"),
        _ => Page(),
    };

    public async Task<IActionResult> OnPostAsync()
    {
        var opened = await Ask(Draft.Command);
        if (opened.Refusal is { } refusal)
        {
            return await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()));
        }

        OpenCaseDraft.Drop(TempData);
        return Done(T["Case {0} is open. You lead it.", opened.Value.Reference], $"/cases/{opened.Value.Id}/next");
    }

    private string Day(DateOnly? day) => day is { } given ? TimeWords.Absolute(given) : T["not known"];
}
