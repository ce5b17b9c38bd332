using CaseTracker.Application.Deadlines.Rules;
using CaseTracker.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>One rule: what it says, who answers for it, and every version it had.</summary>
public sealed class ShowModel : RulePage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostTakeAsync() =>
        await AfterAsync(await Ask(new TakeRuleProposalCommand(Rule, Version ?? 0)), T["Taken. It waits for confirmation."]);

    public async Task<IActionResult> OnPostAutomaticAsync(bool on) => await AfterAsync(
        await Ask(new SetRuleAutomaticCommand(Rule, Version ?? 0, on)), on ? T["Its event starts the clock from now on."] : T["Its event offers the clock from now on."]);

    private async Task<IActionResult> AfterAsync(Result result, string done) =>
        result.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(done, Address);
}
