using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

public class ComputationStatusTests
{
    [Theory]
    [InlineData("2035-12-20")] // ends in 2036
    [InlineData("2019-01-10")]
    public void A_year_the_calendar_does_not_know_makes_the_date_unverified(string trigger)
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period("EU1182", 30), Given.At(trigger, "DE")).Value;

        Assert.Equal(ComputationStatus.Unverified, computed.Status);
        Assert.Contains(computed.Steps, step => step.Contains("has no holidays for", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_years_that_were_looked_at_matter()
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period("EU1182", 60), Given.At("2019-12-20", "DE")).Value;

        Assert.Equal(ComputationStatus.Computed, computed.Status);
    }

    [Fact]
    public void A_rule_of_a_pack_nobody_confirmed_computes_and_says_so()
    {
        var rule = Given.Rule(Given.Period("EU1182", 30));

        var unconfirmed = DeadlineComputation.FromRule(rule, Given.At("2026-03-05", "DE")).Value;
        var confirmed = DeadlineComputation.FromRule(rule with { State = RuleState.Confirmed }, Given.At("2026-03-05", "DE")).Value;

        Assert.Equal("2026-04-07", unconfirmed.LegalDue.ToString());
        Assert.Equal(ComputationStatus.Unconfirmed, unconfirmed.Status);
        Assert.Contains("Rule EU-EIO-12-3, version 1, is not yet confirmed by an administrator", unconfirmed.Steps);
        Assert.Equal(ComputationStatus.Computed, confirmed.Status);
    }

    [Fact]
    public void An_unknown_year_outweighs_an_unconfirmed_pack()
    {
        var computed = DeadlineComputation.FromRule(Given.Rule(Given.Period("EU1182", 30)), Given.At("2040-03-05", "DE")).Value;

        Assert.Equal(ComputationStatus.Unverified, computed.Status);
    }

    [Fact]
    public void A_national_convention_without_a_country_rule_says_that_national_law_is_needed()
    {
        var bare = DeadlineComputation.FromPeriod(Given.Period("NATIONAL", 10), Given.At("2026-03-05")).Value;
        var countryRule = DeadlineComputation.FromRule(Given.Rule(Given.Period("NATIONAL_INCL", 30), "RO"), Given.At("2026-03-05", "RO")).Value;

        Assert.Equal(ComputationStatus.NeedsNationalLaw, bare.Status);
        Assert.Equal("NEEDS_NATIONAL_LAW", bare.Status.Code());
        Assert.Equal(ComputationStatus.Unconfirmed, countryRule.Status);
    }

    [Fact]
    public void A_result_names_the_versions_it_rests_on()
    {
        var computed = DeadlineComputation.FromRule(Given.Rule(Given.Period("EU1182", 30)), Given.At("2026-03-05", "DE")).Value;

        Assert.Equal(("EU-EIO-12-3", "1"), (computed.RuleId, computed.RuleVersion));
        Assert.Equal(("DE", Given.Calendar("DE").Version), (computed.CalendarCode, computed.CalendarVersion));
    }

    [Fact]
    public void Without_a_calendar_only_weekends_are_off_and_the_working_says_so()
    {
        var computed = DeadlineComputation.FromPeriod(Given.Period("PLAIN_EXCL", 60), Given.At("2026-02-02")).Value;

        Assert.Equal("2026-04-03", computed.SafeDue.ToString());
        Assert.Null(computed.CalendarCode);
        Assert.Contains("No calendar given: only Saturdays and Sundays are taken as days off", computed.Steps);
    }
}
