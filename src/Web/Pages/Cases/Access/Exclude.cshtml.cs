using CaseTracker.Application.Cases;
using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Access;

/// <summary>Shuts someone out for a conflict of interest, after saying what that means.</summary>
public sealed class ExcludeModel : AccessPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<Choice> Colleagues { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var done = await Ask(new ExcludeMemberCommand(CaseId, Input.UserId ?? Guid.Empty, Input.Reason ?? ""));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["The person is excluded from the case."], Root + "/access");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var team = await Ask(new ListMembersQuery(CaseId));
        if (team.Refusal is not null)
        {
            return Show(team, Use);
        }

        return Show(await Ask(new ListColleaguesQuery()), colleagues => Colleagues = ChoicesOf(colleagues, [Case.LeadId, .. team.Value.Excluded.Select(x => x.UserId)]));
    }

    public sealed record Form
    {
        public Guid? UserId { get; init; }

        public string? Reason { get; init; }
    }
}
