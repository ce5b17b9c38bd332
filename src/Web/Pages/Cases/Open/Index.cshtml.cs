using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Open;

public sealed class IndexModel : OpenCasePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new Form { Title = Draft.Title, Restricted = Draft.Restricted };

    public Task<IActionResult> OnPostAsync() =>
        AnswerAsync(Draft with { Title = Input.Title ?? "", Restricted = Input.Restricted }, "/cases/open/detection", nameof(Form.Title));

    public sealed record Form
    {
        public string? Title { get; init; }

        public bool Restricted { get; init; }
    }
}
