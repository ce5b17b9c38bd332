using CaseTracker.Application.Groups;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>A membership was recorded in error.</summary>
public sealed class TakeBackMembershipModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid membershipId)
    {
        var done = await Ask(new TakeBackMembershipCommand(CaseId, membershipId, Input.Reason ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => Task.FromResult<IActionResult>(Page())) : Done(T["It is taken back."], Root + "/chain");
    }

    public sealed record Form
    {
        public string? Reason { get; init; }
    }
}
