using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

/// <summary>
/// The conventions once more, written from their texts and without arithmetic on dates: a finger goes from one day to the next on a wall
/// calendar and counts. Shares nothing with the engine but the calendar's two questions.
/// </summary>
internal sealed class DayByDay(RandomPeriod given)
{
    private readonly HolidayCalendar calendar = given.Calendar;
    private readonly int step = given.RunsBackward ? -1 : 1;

    private string Convention => given.Period.ConventionCode;

    /// <summary>"Beginning with the day": the finger starts on the day of the event and has counted it.</summary>
    private bool CountsTheDayItself => Convention is "EW_INCL_NOROLL" or "NATIONAL_INCL";

    internal (DateOnly Raw, DateOnly Legal, DateOnly Safe) Due()
    {
        var raw = Raw();
        var legal = Legal(raw);
        return (raw, legal, given.Period.Kind == DeadlineKind.Minimum ? legal : Safe(raw, legal));
    }

    private DateOnly Raw() => given.Period.Unit switch
    {
        DeadlineUnit.WorkingDays => Walk(Works),
        DeadlineUnit.Weeks => Ends(Walk(day => day.DayOfWeek == given.Trigger.DayOfWeek)),
        DeadlineUnit.Months => SameDate(given.Period.Quantity),
        DeadlineUnit.Years => SameDate(12 * given.Period.Quantity),
        _ => Ends(Walk(day => !given.Stopped.Any(stop => stop.From <= day && day <= stop.To))),
    };

    /// <summary>Points at one day after the other and says "one" at each that counts.</summary>
    private DateOnly Walk(Func<DateOnly, bool> counts)
    {
        var (day, said) = (given.Trigger, 0);
        while (said < given.Period.Quantity)
        {
            day = day.AddDays(step);
            if (counts(day)) said++;
        }

        return day;
    }

    private DateOnly Ends(DateOnly day) => CountsTheDayItself ? day.AddDays(-1) : day;

    /// <summary>Turns so many pages of a month each, then looks for the number of the day, or takes the last on the page.</summary>
    private DateOnly SameDate(int pages)
    {
        var (day, turned) = (given.Trigger, 0);
        while (turned < pages)
        {
            var next = day.AddDays(step);
            if (next.Month != day.Month) turned++;
            day = next;
        }

        // Turning forward lands on the first of the page, turning back on its last.
        while (step < 0 && day.AddDays(-1).Month == day.Month) day = day.AddDays(-1);
        while (day.Day != given.Trigger.Day && day.AddDays(1).Month == day.Month) day = day.AddDays(1);
        return day.Day == given.Trigger.Day ? Ends(day) : day;
    }

    private DateOnly Legal(DateOnly raw)
    {
        var day = raw;
        switch (Convention)
        {
            case "EU1182" when step > 0: // Art. 3(4), then 3(5)
                while (Off(day)) day = day.AddDays(1);
                while (PeriodOfTwoDaysOrMore && DaysThatWork(day) < 2) day = day.AddDays(1);
                return day;
            case "US_R45" or "US_R45_STOPCLOCK": // FRCrP 45(a)(1)(C), (5)
                while (Off(day)) day = day.AddDays(step);
                return day;
            case "EW_CTL": // reg. 2(5); no custody ends before it began
                while (Off(day) && day > given.Trigger) day = day.AddDays(-1);
                return day;
            default:
                return raw;
        }
    }

    private bool PeriodOfTwoDaysOrMore => given.Period is not { Quantity: 1, Unit: DeadlineUnit.CalendarDays or DeadlineUnit.WorkingDays };

    private int DaysThatWork(DateOnly last)
    {
        var found = 0;
        for (var day = given.Trigger.AddDays(1); day <= last && found < 2; day = day.AddDays(1)) found += Off(day) ? 0 : 1;
        return found;
    }

    /// <summary>The earlier of the two ends, and if that is no working day, the last one before it that the event leaves room for.</summary>
    private DateOnly Safe(DateOnly raw, DateOnly legal)
    {
        var first = given.RunsBackward ? DateOnly.MinValue : given.Trigger;
        var end = raw < legal ? raw : legal;
        for (var day = end; day >= first; day = day.AddDays(-1))
        {
            if (Works(day)) return day;
        }

        return end;
    }

    private bool Off(DateOnly day) => calendar.IsOff(day);

    private bool Works(DateOnly day) => calendar.IsWorkingDay(day);
}
