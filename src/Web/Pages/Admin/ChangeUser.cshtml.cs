using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

/// <summary>What an account may do, and whether it may sign in at all.</summary>
public sealed class ChangeUserModel : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public UserView View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id, false);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(() => ShowAsync(id, true));
        }

        var done = await Ask(new ChangeUserCommand(id, Input.Version, Input.Roles, Input.Disabled));
        if (done.Refusal is { } refusal)
        {
            return await RefusedAsync(refusal, () => ShowAsync(id, true));
        }

        return Done(Input.Disabled ? T["Saved. The account is shut; whoever was signed in with it is out within seconds."] : T["Saved. It holds everywhere within seconds."], "/admin");
    }

    protected override IReadOnlyList<Difference> Compare() =>
    [
        new(T["Roles"], Names(Input.Roles), Names(View.Roles)),
        new(T["The account is shut"], Input.Disabled ? T["yes"] : T["no"], View.Disabled ? T["yes"] : T["no"]),
    ];

    private string Names(IEnumerable<string> roles) => string.Join(", ", roles.Select(role => RoleWords.Label(T, role)));

    /// <param name="sent">Keep what was sent, but take the version that is stored now: saving again is a decision.</param>
    private async Task<IActionResult> ShowAsync(Guid id, bool sent)
    {
        var users = await Ask(new ListUsersQuery());
        if (users.Refusal is null && users.Value.FirstOrDefault(u => u.Id == id) is not { })
        {
            return NotFound();
        }

        return Show(users, all =>
        {
            View = all.First(u => u.Id == id);
            Input = sent ? Input with { Version = View.Version } : new Form { Version = View.Version, Roles = [.. View.Roles], Disabled = View.Disabled };
        });
    }

    public sealed record Form
    {
        public uint Version { get; init; }

        public string[] Roles { get; init; } = [];

        public bool Disabled { get; init; }
    }
}
