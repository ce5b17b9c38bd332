using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Staff;
using CaseTracker.Application.Staff.Training;
using CaseTracker.Domain.Staff;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Training;

/// <summary>The staff whose records the viewer keeps, and how each stands.</summary>
public sealed class PeopleModel : TrainingPage
{
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    public Page<TrainingRow> View { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        if (User.IsInRole(Roles.Administrator) && await Ask(new ListUnitsQuery()) is { IsRefused: false } units) Units = [.. units.Value.Select(u => new Choice(u.Code, u.Name))];
        return Show(await Ask(new ListTrainingQuery(string.IsNullOrEmpty(Unit) ? null : Unit, null, after)), page => View = page);
    }
}
