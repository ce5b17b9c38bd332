using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

/// <summary>The worked examples counsel agreed on, T01 to T40, and further ones computed by hand.</summary>
public class WorkedExampleTests
{
    [Theory]
    [InlineData("T01", "EU1182", 30, "2026-02-02", "DE", "2026-03-04", "2026-03-04", "2026-03-04")]
    [InlineData("T02", "EU1182", 30, "2026-03-05", "DE", "2026-04-04", "2026-04-07", "2026-04-02")]
    [InlineData("T03", "EU1182", 60, "2026-03-05", "DE", "2026-05-04", "2026-05-04", "2026-05-04")]
    [InlineData("T07", "EU1182", 60, "2026-02-02", "AT", "2026-04-03", "2026-04-03", "2026-04-03")]
    [InlineData("T08", "EU1182", 60, "2026-02-02", "DE", "2026-04-03", "2026-04-07", "2026-04-02")]
    [InlineData("T12", "PLAIN_EXCL", 60, "2026-10-01", "NONE", "2026-11-30", "2026-11-30", "2026-11-30")]
    [InlineData("T12 extended", "PLAIN_EXCL", 90, "2026-10-01", "NONE", "2026-12-30", "2026-12-30", "2026-12-30")]
    [InlineData("T23", "EW_CTL", 56, "2026-02-06", "GB-EAW", "2026-04-03", "2026-04-02", "2026-04-02")]
    [InlineData("T28", "EW_EXCL_NOROLL", 28, "2026-03-06", "GB-EAW", "2026-04-03", "2026-04-03", "2026-04-02")]
    [InlineData("T29", "EW_INCL_NOROLL", 56, "2026-03-06", "NONE", "2026-04-30", "2026-04-30", "2026-04-30")]
    [InlineData("T34", "US_R45", 30, "2026-01-15", "US", "2026-02-14", "2026-02-17", "2026-02-13")]
    [InlineData("Orthodox Easter", "EU1182", 10, "2026-03-31", "GR", "2026-04-10", "2026-04-14", "2026-04-09")]
    [InlineData("Christmas and Sunday", "EW_CTL", 70, "2026-10-17", "GB-EAW", "2026-12-26", "2026-12-24", "2026-12-24")]
    [InlineData("inclusive", "NATIONAL_INCL", 30, "2026-03-05", "RO", "2026-04-03", "2026-04-03", "2026-04-03")]
    public void Days_end_where_the_example_says(
        string example, string convention, int days, string trigger, string calendar, string raw, string legal, string safe)
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period(convention, days), Given.At(trigger, calendar)).Value;

        Assert.Equal((example, raw, legal, safe), (example, computed.RawDue.ToString(), computed.LegalDue.ToString(), computed.SafeDue.ToString()));
    }

    [Theory]
    [InlineData("T14", "EU1182", 1, DeadlineUnit.Months, "2026-01-31", "DE", "2026-02-28", "2026-03-02")]
    [InlineData("one week", "EU1182", 1, DeadlineUnit.Weeks, "2026-03-27", "DE", "2026-04-03", "2026-04-07")]
    [InlineData("six weeks", "EU1182", 6, DeadlineUnit.Weeks, "2026-02-20", "DE", "2026-04-03", "2026-04-07")]
    [InlineData("leap day", "EU1182", 1, DeadlineUnit.Years, "2028-02-29", "DE", "2029-02-28", "2029-02-28")]
    [InlineData("ECHR", "MONTHS_NOROLL", 4, DeadlineUnit.Months, "2026-10-31", "NONE", "2027-02-28", "2027-02-28")]
    [InlineData("inclusive month", "EW_INCL_NOROLL", 1, DeadlineUnit.Months, "2026-03-01", "NONE", "2026-03-31", "2026-03-31")]
    [InlineData("inclusive short month", "EW_INCL_NOROLL", 1, DeadlineUnit.Months, "2026-01-31", "NONE", "2026-02-28", "2026-02-28")]
    [InlineData("working days", "WORKING_DAYS", 5, DeadlineUnit.WorkingDays, "2026-03-30", "GB-EAW", "2026-04-08", "2026-04-08")]
    [InlineData("working days of the Union", "EU1182", 5, DeadlineUnit.WorkingDays, "2026-03-30", "DE", "2026-04-08", "2026-04-08")]
    public void Other_units_end_where_the_example_says(
        string example, string convention, int quantity, DeadlineUnit unit, string trigger, string calendar, string raw, string legal)
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period(convention, quantity, unit), Given.At(trigger, calendar)).Value;

        Assert.Equal((example, raw, legal), (example, computed.RawDue.ToString(), computed.LegalDue.ToString()));
    }

    [Fact]
    public void T16_hours_elapse_across_the_start_of_summer_time()
    {
        var computed = DeadlineComputation.FromPeriod(
            Given.Period("HOURS_EXACT", 8, DeadlineUnit.Hours), Given.At("2027-03-27T22:30", zone: "Europe/Berlin")).Value;

        Assert.Equal("2027-03-28T07:30:00+02:00", computed.RawDue.ToString());
        Assert.Equal(computed.RawDue, computed.LegalDue);
        Assert.Equal(computed.RawDue, computed.SafeDue);
        Assert.Contains(computed.Steps, step => step.Contains("clocks change", StringComparison.Ordinal));
    }

    [Fact]
    public void T19_a_minimum_keeps_its_end_even_on_a_day_off()
    {
        var computed = DeadlineComputation.FromPeriod(
            Given.Period("PLAIN_EXCL", 30, kind: DeadlineKind.Minimum), Given.At("2026-02-03")).Value;
        var onGoodFriday = DeadlineComputation.FromPeriod(
            Given.Period("PLAIN_EXCL", 30, kind: DeadlineKind.Minimum), Given.At("2026-03-04", "DE")).Value;

        Assert.Equal("2026-03-05", computed.LegalDue.ToString());
        Assert.Equal("2026-03-05", computed.SafeDue.ToString());
        Assert.Equal("2026-04-03", onGoodFriday.SafeDue.ToString());
    }

    [Theory]
    [InlineData("T40", "US_R45", 14, DeadlineUnit.CalendarDays, "2026-09-21", "US", "2026-09-07", "2026-09-04", "2026-09-04")]
    [InlineData("no roll backwards", "EU1182", 14, DeadlineUnit.CalendarDays, "2026-04-20", "DE", "2026-04-06", "2026-04-06", "2026-04-02")]
    [InlineData("special measures", "WORKING_DAYS_BACK", 20, DeadlineUnit.WorkingDays, "2026-05-05", "GB-EAW", "2026-04-02", "2026-04-02", "2026-04-02")]
    public void A_period_before_a_date_keeps_counting_backwards(
        string example, string convention, int quantity, DeadlineUnit unit, string date, string calendar, string raw, string legal, string safe)
    {
        var computed = DeadlineComputation.FromPeriod(
            Given.Period(convention, quantity, unit, DeadlineKind.Backward), Given.At(date, calendar)).Value;

        Assert.Equal((example, raw, legal, safe), (example, computed.RawDue.ToString(), computed.LegalDue.ToString(), computed.SafeDue.ToString()));
    }

    [Fact]
    public void The_written_working_of_T02_names_every_day_it_passed()
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period("EU1182", 30), Given.At("2026-03-05", "DE")).Value;

        Assert.Equal(
            [
                "2026-03-05 (Thu): day of the event, not counted",
                "30 calendar days end on 2026-04-04 (Sat)",
                "Saturday 4 April 2026 → Tuesday 7 April 2026: Saturday, Easter Sunday, Easter Monday",
                "Safe date: Thursday 2 April 2026, the last working day before 2026-04-04 (Sat)",
            ],
            computed.Steps);
    }
}
