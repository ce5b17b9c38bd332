using CaseTracker.Application.Recovery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseTracker.Web.Pages.Cases.Money;

/// <summary>Ends a financial investigation.</summary>
public sealed class EndModel : MoneyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(Guid investigationId)
    {
        Input = new Form { On = Clock.Today };
        return ShowOneAsync(investigationId);
    }

    public async Task<IActionResult> OnPostAsync(Guid investigationId)
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => ShowOneAsync(investigationId));
        var done = await Ask(new CloseFinancialInvestigationCommand(CaseId, investigationId, Input.On ?? default, Input.Outcome ?? "", Input.Note ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowOneAsync(investigationId)) : Done(T["The financial investigation has ended."], Money);
    }

    private async Task<IActionResult> ShowOneAsync(Guid investigationId)
    {
        var page = await ShowAsync();
        return page is PageResult && View.Investigations.All(i => i.Id != investigationId) ? NotFound() : page;
    }

    public sealed record Form
    {
        public DateOnly? On { get; init; }

        public string? Outcome { get; init; }

        public string? Note { get; init; }
    }
}
