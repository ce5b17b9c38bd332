using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

public class GoverningEventTests
{
    private static readonly DeadlinePeriod Trial = Given.Period("US_R45_STOPCLOCK", 70);

    [Theory]
    [InlineData(TriggerChoice.Latest, "2026-03-09", "2026-05-18")]
    [InlineData(TriggerChoice.Earliest, "2026-03-02", "2026-05-11")]
    public void Of_several_events_the_one_that_the_law_names_starts_the_clock(TriggerChoice choice, string governing, string legal)
    {
        var computed = Compute(choice, "2026-03-02", "2026-03-09", "2026-03-05");

        Assert.Equal((governing, legal), (computed.Trigger.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture), computed.LegalDue.ToString()));
        Assert.Contains(computed.Steps, step => step.StartsWith("Of 2026-03-02 (Mon), 2026-03-09 (Mon), 2026-03-05 (Thu) the ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_in_which_events_are_given_does_not_matter() =>
        Assert.Equal(Compute(TriggerChoice.Latest, "2026-03-09", "2026-03-02").LegalDue, Compute(TriggerChoice.Latest, "2026-03-02", "2026-03-09").LegalDue);

    [Fact]
    public void One_event_alone_counts_and_the_other_is_asked_for() =>
        Assert.Contains("Only one event is stated: if there is another, the later one starts the clock", Compute(TriggerChoice.Latest, "2026-03-02").Steps);

    [Fact]
    public void Of_two_instants_the_later_governs_whatever_their_zones()
    {
        var period = Given.Period("HOURS_EXACT", 8, DeadlineUnit.Hours) with { Choice = TriggerChoice.Latest };
        var computed = DeadlineComputation.FromPeriod(period, Given.At("2026-03-02T10:00", zone: "Europe/Berlin") with { OtherEvents = [Given.Trigger("2026-03-02T09:30", "Europe/London")] }).Value;

        Assert.Equal("2026-03-02T17:30:00+00:00", computed.RawDue.ToString());
    }

    [Fact]
    public void A_clock_with_one_event_takes_no_second_and_every_event_is_checked()
    {
        var circumstances = Given.At("2026-03-02", "US") with { OtherEvents = [Given.Trigger("2026-03-09")] };

        Assert.Equal(DeadlineComputationRefusals.OneEventOnly, DeadlineComputation.FromPeriod(Trial, circumstances).Refusal);
        Assert.Equal(DeadlineComputationRefusals.TriggerOutOfLimits, DeadlineComputation.FromPeriod(
            Trial with { Choice = TriggerChoice.Latest }, circumstances with { OtherEvents = [Given.Trigger("1776-07-04")] }).Refusal);
    }

    [Fact]
    public void A_stored_clock_keeps_the_event_it_was_counted_from()
    {
        var rule = Given.Rule(Trial with { Choice = TriggerChoice.Latest }, "US-FED");
        var deadline = Deadline.StartFromRule(GivenDeadline.Start(), rule, Given.At("2026-03-02", "US") with { OtherEvents = [Given.Trigger("2026-03-09")] }).Value;

        Assert.Equal(Given.Day("2026-03-09"), deadline.TriggerOn);
    }

    private static ComputedDeadline Compute(TriggerChoice choice, string trigger, params string[] others) => DeadlineComputation.FromPeriod(
        Trial with { Choice = choice }, Given.At(trigger, "US") with { OtherEvents = [.. others.Select(other => Given.Trigger(other))] }).Value;
}
