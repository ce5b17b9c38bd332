using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

/// <summary>The units, with how many accounts each has.</summary>
public sealed class UnitsModel : AppPage
{
    public IReadOnlyList<UnitView> Units { get; private set; } = [];

    public IReadOnlyDictionary<string, int> People { get; private set; } = new Dictionary<string, int>();

    public async Task<IActionResult> OnGetAsync()
    {
        var users = await Ask(new ListUsersQuery());
        if (users.Refusal is not null)
        {
            return Show(users, _ => { });
        }

        People = users.Value.Where(u => !u.Disabled).GroupBy(u => u.Unit).ToDictionary(g => g.Key, g => g.Count());
        return Show(await Ask(new ListUnitsQuery()), units => Units = units);
    }
}
