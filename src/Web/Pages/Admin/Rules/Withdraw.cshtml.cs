using CaseTracker.Application.Deadlines.Rules;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>Takes a rule out of use, or declines what a release proposes.</summary>
public sealed class WithdrawModel : RulePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ShowAsync() is not Microsoft.AspNetCore.Mvc.RazorPages.PageResult) return NotFound();
        var (number, reason, declines) = (Version ?? 0, Input.Reason ?? "", Shown.State == "PROPOSED");
        var done = declines ? await Ask(new DeclineRuleProposalCommand(Rule, number, reason)) : await Ask(new WithdrawRuleCommand(Rule, number, reason));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(declines ? T["Declined."] : T["Withdrawn."], Address);
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
