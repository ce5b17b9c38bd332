using System.Globalization;

namespace CaseTracker.Web.Pages.Deadlines;

public enum CalendarView { Month, Week, Agenda }

/// <summary>The days that a view of the calendar shows around a day, and where its neighbours begin.</summary>
/// <param name="First">First day shown; of a month it may be one of the month before.</param>
/// <param name="Last">Last day shown.</param>
/// <param name="Previous">A day of the view before.</param>
/// <param name="Next">A day of the view after.</param>
public sealed record CalendarSpan(CalendarView View, DateOnly Day, DateOnly First, DateOnly Last, DateOnly Previous, DateOnly Next)
{
    private const int AgendaDays = 28;

    /// <summary>A calendar beyond these years has nothing to show.</summary>
    private static readonly DateOnly Earliest = new(1901, 1, 1);
    private static readonly DateOnly Latest = new(2198, 12, 31);

    /// <summary>Weeks begin as the reader's culture has it.</summary>
    public static CalendarSpan Around(DateOnly wanted, CalendarView view)
    {
        var day = wanted < Earliest ? Earliest : wanted > Latest ? Latest : wanted;
        if (view == CalendarView.Agenda) return new(view, day, day, day.AddDays(AgendaDays - 1), day.AddDays(-AgendaDays), day.AddDays(AgendaDays));
        if (view == CalendarView.Week) return new(view, day, WeekOf(day), WeekOf(day).AddDays(6), day.AddDays(-7), day.AddDays(7));
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(view, day, WeekOf(first), WeekOf(first.AddMonths(1).AddDays(-1)).AddDays(6), first.AddMonths(-1), first.AddMonths(1));
    }

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    public IEnumerable<DateOnly[]> Weeks => Days.Chunk(7);

    public string Title => View switch
    {
        CalendarView.Month => Day.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        _ => $"{First.ToString("d MMM", CultureInfo.CurrentCulture)} – {Last.ToString("d MMM yyyy", CultureInfo.CurrentCulture)}",
    };

    private static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek + 7) % 7));
}
