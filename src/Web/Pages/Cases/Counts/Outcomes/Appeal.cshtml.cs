using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records an appeal that concerns one person.</summary>
public sealed class AppealModel : OutcomePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Parties => Choices("AppealParty");

    public IEnumerable<Choice> Objects => Choices("AppealAgainst");

    public Task<IActionResult> OnGetAsync() => ShowPersonAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowPersonAsync);
        var done = await Ask(new FileAppealCommand(CaseId, Suspect, Input.By ?? "", Input.Against ?? "", Input.Court ?? "", Input.FiledOn ?? default, Input.Grounds ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowPersonAsync) : Done(T["The appeal is recorded."], Outcomes);
    }

    public sealed record Form
    {
        public string? By { get; init; }

        public string? Against { get; init; }

        public string? Court { get; init; }

        public DateOnly? FiledOn { get; init; }

        public string? Grounds { get; init; }
    }
}
