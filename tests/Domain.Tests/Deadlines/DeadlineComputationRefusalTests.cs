using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using Refusals = CaseTracker.Domain.Deadlines.DeadlineComputationRefusals;

namespace CaseTracker.Domain.Tests.Deadlines;

public class DeadlineComputationRefusalTests
{
    [Fact]
    public void An_unknown_convention_is_refused() =>
        Refuses("deadline.unknown_convention", Given.Period("EU9999", 30), Given.At("2026-03-05", "DE"));

    [Theory]
    [InlineData(0, DeadlineUnit.CalendarDays)]
    [InlineData(-1, DeadlineUnit.CalendarDays)]
    [InlineData(10_001, DeadlineUnit.CalendarDays)]
    [InlineData(1_001, DeadlineUnit.Years)]
    public void A_quantity_out_of_limits_is_refused(int quantity, DeadlineUnit unit) =>
        Refuses(Refusals.QuantityOutOfLimits.Code, Given.Period("PLAIN_EXCL", quantity, unit), Given.At("2026-03-05"));

    [Theory]
    [InlineData(10_000, DeadlineUnit.Weeks)]
    [InlineData(1_000, DeadlineUnit.Years)]
    public void The_largest_quantities_compute(int quantity, DeadlineUnit unit)
    {
        var latest = DeadlineComputation.FromPeriod(Given.Period("EU1182", quantity, unit), Given.At("2199-12-31", "DE"));
        var earliest = DeadlineComputation.FromPeriod(
            Given.Period("EU1182", quantity, unit, DeadlineKind.Backward), Given.At("1900-01-01", "DE"));

        Assert.False(latest.IsRefused);
        Assert.False(earliest.IsRefused);
    }

    [Fact]
    public void A_rule_does_not_fire_before_it_is_in_force()
    {
        var rule = Given.Rule(Given.Period("EU1182", 10)) with { ValidFrom = Given.Day("2026-08-18") };

        Assert.Equal("deadline.rule_not_in_force", DeadlineComputation.FromRule(rule, Given.At("2026-08-17", "DE")).Refusal?.Code);
        Assert.False(DeadlineComputation.FromRule(rule, Given.At("2026-08-18", "DE")).IsRefused);
    }

    [Fact]
    public void A_rule_does_not_fire_after_it_was_replaced()
    {
        var rule = Given.Rule(Given.Period("EU1182", 10)) with { ValidTo = Given.Day("2026-08-18") };

        Assert.Equal("deadline.rule_not_in_force", DeadlineComputation.FromRule(rule, Given.At("2026-08-19", "DE")).Refusal?.Code);
    }

    [Fact]
    public void An_hour_clock_without_a_time_is_refused() =>
        Refuses(Refusals.TimeNeeded.Code, Given.Period("HOURS_EXACT", 8, DeadlineUnit.Hours), Given.At("2026-03-05"));

    [Fact]
    public void An_hour_clock_without_a_zone_is_refused() =>
        Refuses(Refusals.TimeZoneNeeded.Code, Given.Period("HOURS_EXACT", 8, DeadlineUnit.Hours), Given.At("2026-03-05T10:00"));

    [Fact]
    public void A_time_the_clocks_skip_is_refused() =>
        Refuses(Refusals.TimeDoesNotExist.Code, Given.Period("HOURS_EXACT", 8, DeadlineUnit.Hours),
            Given.At("2027-03-28T02:30", zone: "Europe/Berlin"));

    [Theory]
    [InlineData("HOURS_EXACT", DeadlineUnit.CalendarDays)]
    [InlineData("EU1182", DeadlineUnit.National + 1)]
    [InlineData("WORKING_DAYS", DeadlineUnit.CalendarDays)]
    [InlineData("PLAIN_EXCL", DeadlineUnit.Hours)]
    public void A_unit_the_convention_does_not_count_is_refused(string convention, DeadlineUnit unit) =>
        Refuses(Refusals.UnitNotForConvention.Code, Given.Period(convention, 5, unit), Given.At("2026-03-05", "DE"));

    [Fact]
    public void A_period_left_to_national_law_is_refused_until_it_is_set() =>
        Refuses(Refusals.NationalPeriodNeeded.Code, Given.Period("NATIONAL", 0, DeadlineUnit.National), Given.At("2026-03-05"));

    [Fact]
    public void A_convention_that_moves_dates_needs_a_calendar() =>
        Refuses(Refusals.CalendarNeeded.Code, Given.Period("EU1182", 30), Given.At("2026-03-05"));

    [Theory]
    [InlineData("EW_CTL")]
    [InlineData("EW_INCL_NOROLL")]
    public void A_convention_that_only_runs_forward_does_not_count_back(string convention) =>
        Refuses(Refusals.DirectionNotForConvention.Code, Given.Period(convention, 5, kind: DeadlineKind.Backward), Given.At("2026-03-05", "DE"));

    [Fact]
    public void Excluded_days_are_refused_where_the_clock_never_stops() =>
        Refuses(Refusals.NotAStopClock.Code, Given.Period("US_R45", 30),
            Given.At("2026-03-05", "US") with { Stopped = [new(Given.Day("2026-03-06"), Given.Day("2026-03-07"))] });

    [Fact]
    public void An_excluded_interval_that_ends_before_it_begins_is_refused() =>
        Refuses(Refusals.StoppedIntervalBackwards.Code, Given.Period("US_R45_STOPCLOCK", 30),
            Given.At("2026-03-05", "US") with { Stopped = [new(Given.Day("2026-03-08"), Given.Day("2026-03-07"))] });

    [Fact]
    public void An_excluded_interval_without_a_real_end_is_refused() =>
        Refuses(Refusals.StoppedIntervalOutOfLimits.Code, Given.Period("US_R45_STOPCLOCK", 30),
            Given.At("2026-03-05", "US") with { Stopped = [new(Given.Day("2026-03-08"), DateOnly.MaxValue)] });

    [Fact]
    public void Days_spent_are_deducted_from_a_period_in_days_only() =>
        Refuses(Refusals.OnlyDaysDeductDays.Code, Given.Period("PLAIN_EXCL", 26) with { Unit = DeadlineUnit.Weeks }, Given.At("2026-03-05", "GB-EAW") with { DaysAlreadySpent = 20 });

    [Fact]
    public void Days_spent_cannot_use_up_the_whole_period() =>
        Refuses(Refusals.NothingLeftToCount.Code, Given.Period("EW_CTL", 182), Given.At("2026-03-05", "GB-EAW") with { DaysAlreadySpent = 182 });

    [Fact]
    public void Days_spent_are_refused_where_the_rule_deducts_none() =>
        Assert.Equal(Refusals.DaysSpentNotForRule, DeadlineComputation.FromRule(
            Given.Rule(Given.Period("EU1182", 30)), Given.At("2026-03-05", "DE") with { DaysAlreadySpent = 1 }).Refusal);

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    public void A_trigger_out_of_limits_is_refused(string trigger) =>
        Refuses(Refusals.TriggerOutOfLimits.Code, Given.Period("PLAIN_EXCL", 5), Given.At(trigger));

    [Theory]
    [InlineData("2026-02-30", null, "deadline.trigger_not_understood")]
    [InlineData("", null, "deadline.trigger_not_understood")]
    [InlineData("05/03/2026", null, "deadline.trigger_not_understood")]
    [InlineData("2026-03-05", "Europe/Atlantis", "deadline.unknown_time_zone")]
    [InlineData("2026-03-05", "../../etc/passwd", "deadline.unknown_time_zone")]
    public void A_trigger_that_cannot_be_read_is_refused(string text, string? zone, string code) =>
        Assert.Equal(code, DeadlineTrigger.Parse(text, zone).Refusal?.Code);

    [Theory]
    [InlineData("2026-07-01T22:30:00Z", "2026-07-02T00:30:00")]
    [InlineData("2026-07-01T22:30:00+01:00", "2026-07-01T23:30:00")]
    [InlineData("2026-07-01T22:30", "2026-07-01T22:30:00")]
    public void A_trigger_with_an_offset_is_read_as_local_time_of_the_zone(string text, string local) =>
        Assert.Equal(local, DeadlineTrigger.Parse(text, "Europe/Berlin").Value.Local?.ToString("s"));

    private static void Refuses(string code, DeadlinePeriod period, DeadlineCircumstances circumstances)
    {
        var result = DeadlineComputation.FromPeriod(period, circumstances);

        Assert.Equal(code, result.Refusal?.Code);
        Assert.Equal(RefusalKind.Invalid, result.Refusal?.Kind);
    }
}
