using CaseTracker.Application.Deadlines.Rules;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>Records who checked the law behind the version in use, and when.</summary>
public sealed class ConfirmModel : RulePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        Input = new() { CheckedOn = Clock.Today };
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new ConfirmRuleCommand(Rule, Version ?? 0, Input.CheckedBy ?? "", Input.CheckedOn ?? default));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Confirmed."], Address);
    }

    public sealed record Form
    {
        public string? CheckedBy { get; init; }

        public DateOnly? CheckedOn { get; init; }
    }
}
