using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

public sealed class AddUserModel : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await UnreadableAsync(ShowAsync);
        }

        var made = await Ask(new AddUserCommand(
            Input.UserName ?? "", Input.DisplayName ?? "", Input.Email ?? "", Input.Unit ?? "", Input.Roles, Input.Password ?? ""));
        return made.Refusal is { } refusal
            ? await RefusedAsync(refusal, ShowAsync)
            : Done(T["{0} can sign in now. Hand over the password in person.", Input.DisplayName ?? ""], "/admin");
    }

    private async Task<IActionResult> ShowAsync()
    {
        // Asked for with the permission of this page: who may not manage users learns so before filling in the form.
        var users = await Ask(new ListUsersQuery());
        return users.Refusal is not null
            ? Show(users, _ => { })
            : Show(await Ask(new ListUnitsQuery()), units => Units = [.. units.Select(u => new Choice(u.Code, $"{u.Name} ({u.Code})"))]);
    }

    public sealed record Form
    {
        public string? DisplayName { get; init; }

        public string? UserName { get; init; }

        public string? Email { get; init; }

        public string? Unit { get; init; }

        public string[] Roles { get; init; } = [];

        public string? Password { get; init; }
    }
}
