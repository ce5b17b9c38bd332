using CaseTracker.Application.Deadlines.Rules;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Rules;

/// <summary>Adds a rule that the product does not ship.</summary>
public sealed class AddModel : AppPage, IRuleFormPage
{
    [BindProperty]
    public RuleForm Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return await UnreadableAsync(() => Task.FromResult<IActionResult>(Page()));
        var made = await Ask(new WriteRuleCommand(Input.Rule ?? "", Input.Text, Input.Reason ?? ""));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page()))
            : Done(T["The rule is there. Confirm it once its law is checked."], $"/admin/rules/{made.Value.Rule}");
    }
}
