using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Open;

public sealed class DetectionModel : OpenCasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new Form { DetectionMode = Draft.DetectionMode };

    public Task<IActionResult> OnPostAsync() =>
        AnswerAsync(Draft with { DetectionMode = Input.DetectionMode ?? "" }, "/cases/open/exploitation", nameof(Form.DetectionMode));

    public sealed record Form
    {
        public string? DetectionMode { get; init; }
    }
}
