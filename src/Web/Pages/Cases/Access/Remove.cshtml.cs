using CaseTracker.Application.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Access;

/// <summary>Takes a colleague off the team, after saying what that means.</summary>
public sealed class RemoveModel : AccessPage
{
    public MemberView Member { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid userId) => ShowAsync(userId);

    public async Task<IActionResult> OnPostAsync(Guid userId)
    {
        var done = await Ask(new RemoveMemberCommand(CaseId, userId));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, () => ShowAsync(userId))
            : Done(T["The colleague is no longer on the team."], Root + "/access", Root + "/access/add");
    }

    private async Task<IActionResult> ShowAsync(Guid userId)
    {
        var page = Show(await Ask(new ListMembersQuery(CaseId)), Use);
        if (page is StatusCodeResult)
        {
            return page;
        }

        if (Team.Items.FirstOrDefault(m => m.UserId == userId) is not { } member)
        {
            return NotFound();
        }

        Member = member;
        return page;
    }
}
