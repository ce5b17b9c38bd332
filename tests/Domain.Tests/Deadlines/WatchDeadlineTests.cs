using System.Globalization;
using CaseTracker.Domain.Deadlines;
using static CaseTracker.Domain.Tests.Deadlines.GivenDeadline;

namespace CaseTracker.Domain.Tests.Deadlines;

public class WatchDeadlineTests
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAfter = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-25", Lateness.NotDue)] // the safe date is 2 April
    [InlineData("2026-03-26", Lateness.DueSoon)]
    [InlineData("2026-04-02", Lateness.DueSoon)]
    [InlineData("2026-04-03", Lateness.Overdue)]
    [InlineData("2026-04-09", Lateness.Overdue)]
    [InlineData("2026-04-10", Lateness.CriticallyOverdue)]
    public void Lateness_counts_from_the_safe_date(string today, Lateness expected) =>
        Assert.Equal(expected, Running().LatenessAt(On(today).At, Given.Day(today)));

    [Fact]
    public void A_closed_deadline_is_never_late() =>
        Assert.Equal(Lateness.NotDue, Completed().LatenessAt(On("2027-01-01").At, Given.Day("2027-01-01")));

    [Fact]
    public void A_minimum_period_draws_to_its_end_but_is_never_late()
    {
        var deadline = Running(Given.Rule(Given.Period("PLAIN_EXCL", 30, kind: DeadlineKind.Minimum), "COE")); // ends 4 April

        Assert.Equal(Lateness.DueSoon, deadline.LatenessAt(On("2026-04-01").At, Given.Day("2026-04-01")));
        Assert.Equal(Lateness.NotDue, deadline.LatenessAt(On("2026-05-01").At, Given.Day("2026-05-01")));
    }

    [Theory]
    [InlineData(11, Lateness.DueSoon)]
    [InlineData(13, Lateness.Overdue)]
    public void An_hour_clock_is_late_from_its_instant_on(int hour, Lateness expected)
    {
        var due = DueMoment.At(new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(expected, LatenessScale.Of(due, new DateTimeOffset(2026, 3, 5, hour, 0, 0, TimeSpan.Zero), Given.Day("2026-03-05")));
    }

    [Fact]
    public void Reminders_in_days_come_at_eight_local_time_on_both_sides_of_the_change_of_clocks() => Assert.Equal(
        ["2026-03-23T07:00:00Z", "2026-03-28T07:00:00Z", "2026-04-01T06:00:00Z", "2026-04-03T06:00:00Z"],
        Planned("-10,-5,-1,+1", DueMoment.EndOf(Given.Day("2026-04-02")), LongAgo));

    [Fact]
    public void Reminders_in_hours_count_from_the_instant_and_the_last_comes_with_it() => Assert.Equal(
        ["2026-04-01T04:00:00Z", "2026-04-01T10:00:00Z"],
        Planned("-6h,0", DueMoment.At(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.FromHours(2))), LongAgo));

    [Fact]
    public void A_morning_reminder_never_comes_after_the_instant_it_announces() => Assert.Equal(
        ["2026-04-01T05:30:00Z"], Planned("0", DueMoment.At(new DateTimeOffset(2026, 4, 1, 7, 30, 0, TimeSpan.FromHours(2))), LongAgo));

    [Fact]
    public void Reminders_in_hours_of_a_day_clock_count_from_the_end_of_the_day() =>
        Assert.Equal(["2026-04-02T16:00:00Z"], Planned("-6h", DueMoment.EndOf(Given.Day("2026-04-02")), LongAgo));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_leads_the_default_ones_apply(string? leads) => Assert.Equal(
        ["2026-04-10T06:00:00Z", "2026-04-16T06:00:00Z", "2026-04-17T06:00:00Z"],
        Planned(leads, DueMoment.EndOf(Given.Day("2026-04-17")), LongAgo));

    [Fact]
    public void Reminders_that_already_lie_behind_are_left_out() => Assert.Equal(
        ["2026-04-17T06:00:00Z"],
        Planned("-7,-1,0", DueMoment.EndOf(Given.Day("2026-04-17")), new DateTimeOffset(2026, 4, 16, 6, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("soon")]
    [InlineData("-5;-1")]
    [InlineData("-5,")]
    [InlineData("h")]
    public void Leads_that_cannot_be_read_are_a_fault_of_the_rule(string leads) =>
        Assert.Throws<FormatException>(() => Planned(leads, DueMoment.EndOf(Given.Day("2026-04-17")), LongAgo));

    [Fact]
    public void A_running_deadline_is_reminded_by_its_rule_and_a_closed_one_not_at_all()
    {
        var deadline = Running(Eio() with { WarningLeads = "-10,-5,-1,+1" });

        Assert.Equal(4, deadline.RemindersAfter(deadline.StartedAt, Given.Zone("Europe/Berlin")).Count);
        Assert.Equal(LongAfter, Assert.Single(deadline.RemindersAfter(LongAfter, Given.Zone("Europe/Berlin"))).At);
        Assert.Empty(Completed().RemindersAfter(LongAgo, Given.Zone("Europe/Berlin")));
    }

    private static IEnumerable<string> Planned(string? leads, DueMoment due, DateTimeOffset after) =>
        ReminderPlan.For(leads, due, Given.Zone("Europe/Berlin"), after)
            .Select(reminder => reminder.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
