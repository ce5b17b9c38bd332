using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Open;

public sealed class DatesModel : OpenCasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new Form { FirstReportOn = Draft.FirstReportOn, FirstProsecutorAdviceOn = Draft.FirstProsecutorAdviceOn };

    public Task<IActionResult> OnPostAsync() => AnswerAsync(
        Draft with { FirstReportOn = Input.FirstReportOn, FirstProsecutorAdviceOn = Input.FirstProsecutorAdviceOn }, CheckPage,
        nameof(Form.FirstReportOn), nameof(Form.FirstProsecutorAdviceOn));

    public sealed record Form
    {
        public DateOnly? FirstReportOn { get; init; }

        public DateOnly? FirstProsecutorAdviceOn { get; init; }
    }
}
