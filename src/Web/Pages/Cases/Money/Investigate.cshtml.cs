using CaseTracker.Application.Recovery;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>Begins to follow the money of a case.</summary>
public sealed class InvestigateModel : MoneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync()
    {
        Input = new Form { OpenedOn = Clock.Today };
        return ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new OpenFinancialInvestigationCommand(CaseId, Input.OpenedOn ?? default, Input.Enquiries, Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["The financial investigation is open."], Money);
    }

    public sealed record Form
    {
        public DateOnly? OpenedOn { get; init; }

        public string[] Enquiries { get; init; } = [];

        public string? Note { get; init; }
    }
}
