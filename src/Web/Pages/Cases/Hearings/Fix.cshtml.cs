using CaseTracker.Application.Hearings;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Hearings;

/// <summary>Records that a hearing was fixed.</summary>
public sealed class FixModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet()
    {
        Input = new Form { WithVictims = true };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var made = await Ask(new FixHearingCommand(CaseId, Input.Kind ?? "", Input.Court ?? "", Input.Room ?? "", Input.StartsAt ?? default, Input.WithVictims));
        return made.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The hearing is recorded."], $"{Root}/hearings");
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    public sealed record Form
    {
        public string? Kind { get; init; }

        public string? Court { get; init; }

        public string? Room { get; init; }

        public DateTimeOffset? StartsAt { get; init; }

        public bool WithVictims { get; init; }
    }
}
