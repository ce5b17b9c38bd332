using CaseTracker.Application.Deadlines.Rules;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>Writes the next version of a rule.</summary>
public sealed class EditModel : RulePage, IRuleFormPage
{
    [BindProperty]
    public RuleForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        var page = await ShowAsync();
        if (History is not null) Input = RuleForm.Of(Shown.Text);
        return page;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(ShowAsync);
        var done = await Ask(new EditRuleCommand(Rule, Version ?? 0, Input.Text, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, ShowAsync) : Done(T["Version {0} is in use.", done.Value.Version], Address);
    }
}
