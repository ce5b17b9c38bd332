using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

public class ConventionTests
{
    [Theory]
    [InlineData(2, "2026-06-12", "2026-06-16")] // from a Friday: Sat, Sun, Mon, Tue
    [InlineData(3, "2026-06-12", "2026-06-16")]
    [InlineData(1, "2026-06-12", "2026-06-15")] // a single day only rolls
    [InlineData(3, "2026-04-02", "2026-04-08")] // over Easter: Tue 7 and Wed 8 April
    [InlineData(4, "2026-06-11", "2026-06-15")] // Fri and Mon are two already
    public void A_period_of_the_Union_includes_two_working_days(int days, string trigger, string legal)
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period("EU1182", days), Given.At(trigger, "DE")).Value;

        Assert.Equal(legal, computed.LegalDue.ToString());
    }

    [Fact]
    public void Hours_of_the_Union_run_from_the_instant_and_show_the_full_hour_reading()
    {
        var computed = DeadlineComputation.FromPeriod(
            Given.Period("EU1182", 48, DeadlineUnit.Hours), Given.At("2026-09-20T22:20", "DE", "Europe/Berlin")).Value;

        Assert.Equal("2026-09-22T22:20:00+02:00", computed.LegalDue.ToString());
        Assert.Equal("2026-09-22T23:00:00+02:00", computed.AltDue?.ToString());
    }

    [Fact]
    public void An_hour_rule_of_the_Union_shows_the_full_hour_reading_and_another_does_not()
    {
        var period = Given.Period("HOURS_EXACT", 48, DeadlineUnit.Hours);
        var circumstances = Given.At("2026-09-20T22:20", zone: "Europe/Berlin");

        Assert.NotNull(DeadlineComputation.FromRule(Given.Rule(period), circumstances).Value.AltDue);
        Assert.Null(DeadlineComputation.FromRule(Given.Rule(period, "COE"), circumstances).Value.AltDue);
    }

    [Theory]
    [InlineData("2026-04-02T16:00", "2026-04-08T16:00:00+01:00")] // 8 h on Thu, then Easter, 24 h on Tue, 16 h on Wed
    [InlineData("2026-04-04T10:00", "2026-04-09T00:00:00+01:00")] // seized on a Saturday: all of Tue and Wed
    public void Hours_of_days_off_do_not_run_for_seized_cash(string seized, string due)
    {
        var computed = DeadlineComputation.FromPeriod(
            Given.Period("HOURS_EXCL_NBD", 48, DeadlineUnit.Hours), Given.At(seized, "GB-EAW", "Europe/London")).Value;

        Assert.Equal(due, computed.LegalDue.ToString());
    }

    [Theory]
    [InlineData("US_R45_HOURS")]
    [InlineData("US_R45")]
    public void Federal_hours_roll_to_the_same_time_on_the_next_working_day(string convention)
    {
        var computed = DeadlineComputation.FromPeriod(
            Given.Period(convention, 72, DeadlineUnit.Hours), Given.At("2026-02-11T14:15", "US", "America/New_York")).Value;

        Assert.Equal("2026-02-14T14:15:00-05:00", computed.RawDue.ToString());
        Assert.Equal("2026-02-17T14:15:00-05:00", computed.LegalDue.ToString());
        Assert.Equal(computed.RawDue, computed.SafeDue);
    }

    [Fact]
    public void Excludable_days_do_not_count_for_speedy_trial()
    {
        var circumstances = Given.At("2026-03-02", "US") with
        {
            // 10 days, and an overlapping interval that adds 5 more.
            Stopped = [new(Given.Day("2026-03-10"), Given.Day("2026-03-19")), new(Given.Day("2026-03-15"), Given.Day("2026-03-24"))],
        };

        var computed = DeadlineComputation.FromPeriod(Given.Period("US_R45_STOPCLOCK", 70), circumstances).Value;

        // 2 March + 70 + 15 = 26 May, the day after Memorial Day.
        Assert.Equal("2026-05-26", computed.RawDue.ToString());
        Assert.Contains("15 calendar days within the period do not count", computed.Steps);
    }

    [Fact]
    public void Custody_already_spent_shortens_the_Crown_Court_limit()
    {
        var rule = Given.Rule(Given.Period("EW_CTL", 182), "UK-EW") with { DeductsDaysSpent = true };
        var circumstances = Given.At("2026-03-02", "GB-EAW");

        var whole = DeadlineComputation.FromRule(rule, circumstances).Value;
        var shortened = DeadlineComputation.FromRule(rule, circumstances with { DaysAlreadySpent = 20 }).Value;

        // 31 August 2026 is the Summer bank holiday, so the whole period ends on Friday 28 August.
        Assert.Equal(("2026-08-31", "2026-08-28"), (whole.RawDue.ToString(), whole.LegalDue.ToString()));
        Assert.Contains(whole.Steps, step => step.StartsWith("No days already spent were stated", StringComparison.Ordinal));
        Assert.Equal("2026-08-11", shortened.LegalDue.ToString());
    }

    [Fact]
    public void Of_a_local_time_that_comes_twice_the_safe_one_is_taken()
    {
        var circumstances = Given.At("2026-10-25T02:30", zone: "Europe/Berlin");

        var maximum = DeadlineComputation.FromPeriod(Given.Period("HOURS_EXACT", 1, DeadlineUnit.Hours), circumstances).Value;
        var minimum = DeadlineComputation.FromPeriod(
            Given.Period("HOURS_EXACT", 1, DeadlineUnit.Hours, DeadlineKind.Minimum), circumstances).Value;

        Assert.Equal("2026-10-25T02:30:00+01:00", maximum.LegalDue.ToString());
        Assert.Equal("2026-10-25T03:30:00+01:00", minimum.LegalDue.ToString());
    }

    [Fact]
    public void A_working_Saturday_counts_as_a_working_day_but_still_moves_a_period_of_the_Union()
    {
        var saturday = Given.Day("2026-06-13");
        var calendar = new HolidayCalendar("XX", "Test", "1", 2026, 2026, []) { WorkingSaturdays = new HashSet<DateOnly> { saturday } };
        var circumstances = new DeadlineCircumstances(DeadlineTrigger.On(Given.Day("2026-06-11")), calendar);

        var policy = DeadlineComputation.FromPeriod(Given.Period("WORKING_DAYS", 2, DeadlineUnit.WorkingDays), circumstances).Value;
        var union = DeadlineComputation.FromPeriod(Given.Period("EU1182", 2), circumstances).Value;

        Assert.Equal(saturday, policy.LegalDue.Date);
        Assert.Equal("2026-06-15", union.LegalDue.ToString());
        Assert.Equal(saturday, union.SafeDue.Date);
    }

    [Fact]
    public void The_safe_date_never_lies_before_the_event()
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period("PLAIN_EXCL", 1), Given.At("2026-06-13", "DE")).Value;

        Assert.Equal("2026-06-14", computed.SafeDue.ToString());
    }
}
