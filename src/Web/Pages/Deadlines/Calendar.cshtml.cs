using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Deadlines;
using CaseTracker.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Deadlines;

/// <summary>Deadlines and hearings by month, by week, or day after day.</summary>
public sealed class CalendarModel(IReferenceCodes codes) : AppPage
{
    public CalendarSpan Span { get; private set; } = null!;

    public AgendaView Agenda { get; private set; } = null!;

    public ILookup<DateOnly, AgendaItem> ByDay { get; private set; } = null!;

    public DateOnly Today => Clock.Today;

    public async Task<IActionResult> OnGetAsync(CalendarView view, DateOnly? day, string? scope)
    {
        // An address that names a view or a day in no way that can be read is a wrong address.
        if (!ModelState.IsValid || !Enum.IsDefined(view)) return BadRequest();
        Span = CalendarSpan.Around(day ?? Today, view);
        return Show(
            await Ask(new ListAgendaQuery(Span.First, Span.Last, string.IsNullOrEmpty(scope) ? "mine" : scope)),
            agenda => (Agenda, ByDay) = (agenda, agenda.Items.ToLookup(i => i.On)));
    }

    /// <summary>The same view at another day.</summary>
    public string At(DateOnly day) => Request.With("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Where an item leads: the deadline, or the hearings of the case.</summary>
    public static string Link(AgendaItem item) => item.Sort == AgendaSort.Deadline ? $"/cases/{item.CaseId}/deadlines/{item.Id}" : $"/cases/{item.CaseId}/hearings";

    public string Kind(AgendaItem item) => codes.Label(item.Sort == AgendaSort.Deadline ? "DeadlineKind" : "HearingKind", item.Kind);
}
