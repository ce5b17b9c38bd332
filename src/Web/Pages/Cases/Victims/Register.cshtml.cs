using CaseTracker.Application.Victims;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Victims;

/// <summary>Takes a victim into the case; the pseudonym is given by the case.</summary>
public sealed class RegisterModel : CaseViewPage
{
    /// <summary>No code of the list: nobody is an adult because a question was passed over.</summary>
    private const string NotChosen = "?";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var made = await Ask(new RegisterVictimCommand(CaseId, Input.Gender ?? "", Child: true, Input.Age ?? NotChosen));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["Registered as {0}.", made.Value.Pseudonym], $"{Root}/victims/{made.Value.Id}");
    }

    private Task<IActionResult> ShowAsync() => Task.FromResult<IActionResult>(Page());

    public sealed record Form
    {
        public string? Gender { get; init; }

        public string? Age { get; init; }
    }
}
