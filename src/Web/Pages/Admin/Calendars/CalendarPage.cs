using CaseTracker.Application.Deadlines.Calendars;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>A page about one calendar.</summary>
public abstract class CalendarPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public CalendarDetails View { get; private set; } = null!;

    public string Address => $"/admin/calendars/{Code}";

    /// <summary>The year whose days are shown; null: all.</summary>
    protected virtual int? Asked => null;

    protected async Task<IActionResult> ShowAsync() => Show(await Ask(new GetCalendarQuery(Code, Asked)), view => View = view);
}
