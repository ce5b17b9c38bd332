using CaseTracker.Application.Cases;
using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Access;

/// <summary>Puts a colleague on the team.</summary>
public sealed class AddModel : AccessPage
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

        var done = await Ask(new AddMemberCommand(CaseId, Input.UserId ?? Guid.Empty));
        return done.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["The colleague is on the team and was told."], Root + "/access");
    }

    private async Task<IActionResult> ShowAsync()
    {
        var team = await Ask(new ListMembersQuery(CaseId));
        if (team.Refusal is not null)
        {
            return Show(team, Use);
        }

        var taken = team.Value.Items.Where(m => m.Until is null).Select(m => m.UserId).Concat(team.Value.Excluded.Select(x => x.UserId));
        return Show(await Ask(new ListColleaguesQuery()), colleagues =>
            Colleagues = ChoicesOf(colleagues.Where(c => c.Roles.Intersect(AddMemberCommand.TeamRoles).Any()), taken));
    }

    public sealed record Form
    {
        public Guid? UserId { get; init; }
    }
}
