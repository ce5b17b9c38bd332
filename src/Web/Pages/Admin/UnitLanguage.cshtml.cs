using CaseTracker.Application.Staff;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin;

public sealed class UnitLanguageModel : AppPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public UnitView Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await ShowAsync(id);
        if (page is not StatusCodeResult) Input = new Form { Language = Unit.Language };
        return page;
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var done = await Ask(new SetUnitLanguageCommand(id, Input.Language ?? ""));
        return done.Refusal is { } refusal ? await RefusedAsync(refusal, () => ShowAsync(id)) : Done(T["Saved. The unit's texts are found in this language."], "/admin/units");
    }

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var people = await Ask(new ListUsersQuery());
        if (people.Refusal is not null) return Show(people, _ => { });
        var units = await Ask(new ListUnitsQuery());
        if (units.Value.SingleOrDefault(u => u.Id == id) is not { } unit) return NotFound();
        Unit = unit;
        return Page();
    }

    public sealed record Form
    {
        public string? Language { get; init; }
    }
}
