using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>The places whose days off are known.</summary>
public sealed class IndexModel : AppPage
{
    public IReadOnlyList<CalendarView> Places { get; private set; } = [];

    /// <summary>Saturdays and Sundays alone are no place that could be changed.</summary>
    public async Task<IActionResult> OnGetAsync() => Show(await Ask(new ListCalendarsQuery()), list => Places = [.. list.Items.Where(c => c.Code != "NONE")]);
}
