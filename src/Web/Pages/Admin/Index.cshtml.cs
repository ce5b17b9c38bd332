using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

/// <summary>All accounts.</summary>
public sealed class IndexModel : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<UserView> Users { get; private set; } = [];

    public int All { get; private set; }

    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListUsersQuery()), users =>
    {
        All = users.Count;
        Users = string.IsNullOrWhiteSpace(Q) ? users : [.. users.Where(Matches)];
    });

    private bool Matches(UserView user) =>
        new[] { user.UserName, user.DisplayName, user.Unit }.Any(text => text.Contains(Q!.Trim(), StringComparison.CurrentCultureIgnoreCase));
}
