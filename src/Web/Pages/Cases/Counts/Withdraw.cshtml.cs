using CaseTracker.Application.Counts;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Counts;

/// <summary>Takes back a count against someone who goes unpunished.</summary>
public sealed class WithdrawModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string Home => Root + "/counts";

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid countId)
    {
        var done = await Ask(new WithdrawCountCommand(CaseId, countId, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Done(T["The count is withdrawn."], Home);
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
