using CaseTracker.Application.Counts.Outcomes;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts.Outcomes;

/// <summary>Records that something of a sentence was carried out.</summary>
public sealed class CarriedOutModel : OutcomePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Sentences => Person.Sentences.Select(s => new Choice(s.Id, T["Sentence of {0:d MMM yyyy}", s.DecidedOn]));

    public IEnumerable<Choice> Kinds => Choices("EnforcementStep");

    public Task<IActionResult> OnGetAsync() => ShowPersonAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowPersonAsync);
        var done = await Ask(new RecordEnforcementCommand(CaseId, Input.SentenceId ?? Guid.Empty, Input.Kind ?? "", Input.On ?? default, Input.Amount, Input.Currency, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowPersonAsync) : Done(T["Recorded what was carried out."], Outcomes);
    }

    public sealed record Form
    {
        public Guid? SentenceId { get; init; }

        public string? Kind { get; init; }

        public DateOnly? On { get; init; }

        public decimal? Amount { get; init; }

        public string? Currency { get; init; }

        public string? Note { get; init; }
    }
}
