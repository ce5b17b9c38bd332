using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Admin.Calendars;

/// <summary>The days of one calendar, and its versions.</summary>
public sealed class ShowModel : CalendarPage
{
    public int Year { get; private set; }

    public IEnumerable<Choice> Years => Enumerable.Range(View.FirstYear, View.LastYear - View.FirstYear + 1).Select(y => $"{y}").Select(y => new Choice(y, y));

    protected override int? Asked => Year;

    public Task<IActionResult> OnGetAsync(int? year)
    {
        Year = year ?? Clock.Today.Year;
        return ShowAsync();
    }
}
