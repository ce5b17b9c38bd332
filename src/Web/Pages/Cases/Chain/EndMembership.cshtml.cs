using CaseTracker.Application.Groups;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Chain;

/// <summary>A membership came to its end.</summary>
public sealed class EndMembershipModel : CaseViewPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid membershipId)
    {
        Func<Task<IActionResult>> again = () => Task.FromResult<IActionResult>(Page());
        if (!ModelState.IsValid) return await UnreadableAsync(again);
        var done = await Ask(new EndMembershipCommand(CaseId, membershipId, Input.Until ?? default));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, again) : Done(T["Saved."], Root + "/chain");
    }

    public sealed record Form
    {
        public DateOnly? Until { get; init; }
    }
}
