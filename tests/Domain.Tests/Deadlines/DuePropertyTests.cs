using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

/// <summary>What holds for every period, whatever the convention.</summary>
public class DuePropertyTests
{
    [Fact]
    public void A_forward_clock_is_never_due_before_its_event() => RandomPeriods.Check(given =>
    {
        if (given.RunsBackward) return true;
        var due = given.Computed;
        return due.RawDue.Date >= given.Trigger && due.LegalDue.Date >= given.Trigger && due.SafeDue.Date >= given.Trigger;
    });

    [Fact]
    public void A_backward_clock_is_never_due_after_its_date() => RandomPeriods.Check(given =>
    {
        if (!given.RunsBackward) return true;
        var due = given.Computed;
        return due.RawDue.Date < given.Trigger && due.LegalDue.Date < given.Trigger && due.SafeDue.Date < given.Trigger;
    });

    [Fact]
    public void The_safe_date_is_never_after_the_legal_one() => RandomPeriods.Check(given =>
    {
        var due = given.Computed;
        return due.SafeDue.Date <= due.LegalDue.Date && (given.Period.Kind == DeadlineKind.Minimum || due.SafeDue.Date <= due.RawDue.Date);
    });

    [Fact]
    public void Between_event_and_raw_end_lie_exactly_the_days_that_were_asked_for() => RandomPeriods.Check(given =>
    {
        var raw = given.Computed.RawDue.Date;
        var inclusive = given.Period.ConventionCode is "EW_INCL_NOROLL" or "NATIONAL_INCL" ? 1 : 0;
        var days = Math.Abs(raw.DayNumber - given.Trigger.DayNumber) + inclusive;
        return given.Period.Unit switch
        {
            DeadlineUnit.WorkingDays => Passed(given, raw).Count(given.Calendar.IsWorkingDay) == given.Period.Quantity,
            DeadlineUnit.Weeks => days == 7 * given.Period.Quantity,
            DeadlineUnit.Months => IsMonthsAway(days, given.Period.Quantity),
            DeadlineUnit.Years => IsMonthsAway(days, 12 * given.Period.Quantity),
            _ => days - Passed(given, raw).Count(day => given.Stopped.Any(stop => stop.Contains(day))) == given.Period.Quantity,
        };
    });

    [Fact]
    public void One_more_holiday_never_brings_a_forward_end_nearer_nor_puts_a_backward_one_off() => RandomPeriods.Check(given =>
    {
        var before = given.Computed;
        // Each day that could matter in turn: from the event to a fortnight after the end, and as far before it.
        var (from, to) = (Earlier(given.Trigger, before.LegalDue.Date).AddDays(-3), Later(given.Trigger, before.LegalDue.Date).AddDays(3));
        var days = Enumerable.Range(0, Math.Min(to.DayNumber - from.DayNumber, 40)).Select(i => to.AddDays(-i));
        return days.All(day =>
        {
            var after = given.ComputedWith(With(given.Calendar, day)).LegalDue.Date;
            var rollsBack = given.RunsBackward || given.Period.ConventionCode == "EW_CTL";
            return rollsBack ? after <= before.LegalDue.Date : after >= before.LegalDue.Date;
        });
    }, 300);

    [Fact]
    public void A_year_that_the_calendar_does_not_know_is_said() => RandomPeriods.Check(given =>
    {
        var due = given.Computed;
        return given.Calendar.Covers(due.SafeDue.Date.Year) || due.Status is ComputationStatus.Unverified or ComputationStatus.NeedsNationalLaw
            || given.Period is { Kind: DeadlineKind.Minimum };
    });

    private static IEnumerable<DateOnly> Passed(RandomPeriod given, DateOnly raw)
    {
        var (first, last) = given.RunsBackward ? (raw, given.Trigger.AddDays(-1)) : (given.Trigger.AddDays(1), raw);
        for (var day = first; day <= last; day = day.AddDays(1)) yield return day;
    }

    /// <summary>A month has 28 to 31 days, a year 365 or 366.</summary>
    private static bool IsMonthsAway(int days, int months) => days >= 28 * months + (months / 12 * 28) && days <= (31 * months) - (months / 12 * 6);

    private static HolidayCalendar With(HolidayCalendar calendar, DateOnly day) =>
        new(calendar.Code, calendar.Name, "next", calendar.FirstYear, calendar.LastYear, calendar.Holidays.Where(h => h.Date != day).Append(new Holiday(day, "One more")))
        {
            WorkingSaturdays = calendar.WorkingSaturdays,
        };

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
