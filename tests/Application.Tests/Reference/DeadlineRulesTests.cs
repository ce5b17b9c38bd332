using System.Globalization;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Deadlines.Conventions;
using CaseTracker.Infrastructure.Reference;

namespace CaseTracker.Application.Tests.Reference;

public class DeadlineRulesTests
{
    private static readonly IReadOnlyList<DeadlineRule> Rules = ShippedDeadlineRules.All;

    [Fact]
    public void Every_rule_loads_with_a_source_a_trigger_and_a_certainty()
    {
        Assert.Equal(83, Rules.Count);
        Assert.All(Rules, rule =>
        {
            Assert.NotEmpty(rule.TriggerEvent);
            Assert.NotEmpty(rule.LegalSource);
            Assert.NotEmpty(rule.Version);
            Assert.Contains(rule.Certainty, (string[])["READ", "READ_SECONDARY", "HIGH", "MEDIUM", "POLICY"]);
        });
    }

    [Fact]
    public void Every_rule_names_a_convention_the_engine_knows_and_a_unit_that_convention_counts() => Assert.All(Rules, rule =>
    {
        var convention = Convention.Find(rule.Period.ConventionCode);
        Assert.NotNull(convention);
        Assert.True(rule.Period.Unit == DeadlineUnit.National || convention.Counts(rule.Period.Unit), rule.Id);
    });

    [Fact]
    public void Every_convention_of_the_engine_is_used_by_a_rule() =>
        Assert.Empty(Convention.All.Select(convention => convention.Code).Except(Rules.Select(rule => rule.Period.ConventionCode)));

    [Fact]
    public void Every_rule_computes_except_the_one_that_national_law_must_complete()
    {
        var trigger = DeadlineTrigger.Parse("2026-09-01T10:30", "Europe/Berlin").Value;
        var refused = Rules
            .Select(rule => (rule.Id, DeadlineComputation.FromRule(rule, new(trigger, PublicHolidays.Find("DE"))).Refusal))
            .Where(result => result.Refusal is not null);

        Assert.Equal([("EU-VRD-11", DeadlineComputationRefusals.NationalPeriodNeeded)], refused.Select(r => (r.Id, r.Refusal!)));
    }

    [Fact]
    public void The_warning_leads_of_every_rule_can_be_read() => Assert.All(Rules, rule => Assert.NotEmpty(
        ReminderPlan.For(rule.WarningLeads, DueMoment.EndOf(new DateOnly(2026, 9, 1)), TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch)));

    [Theory]
    [InlineData("US-STA-70", TriggerChoice.Latest)]
    [InlineData("US-1595-10", TriggerChoice.Latest)]
    [InlineData("US-853N-30", TriggerChoice.Earliest)]
    [InlineData("EU-EIO-12-3", TriggerChoice.OneEvent)]
    public void The_later_or_the_earlier_of_two_events_starts_what_the_law_says(string id, TriggerChoice choice) => Assert.Equal(choice, Find(id)!.Period.Choice);

    [Theory]
    [InlineData("EU-EPOC-10", "2026-08-18")]
    [InlineData("EU-EPOC-10E", "2026-08-18")]
    [InlineData("EU-EPOC-10O", "2026-08-18")]
    [InlineData("EU-EPOC-4", "2026-08-18")]
    [InlineData("EU-EPOCPR-11", "2026-08-18")]
    [InlineData("EU-EIO-12-3", null)]
    public void Production_orders_apply_from_18_August_2026(string id, string? from) =>
        Assert.Equal(from, Find(id)?.ValidFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory] // the worked examples of the domain, through the rules as shipped
    [InlineData("EU-EIO-12-3", "2026-02-02", "DE", "2026-03-04", "2026-03-04")]
    [InlineData("EU-EIO-12-3", "2026-03-05", "DE", "2026-04-04", "2026-04-07")]
    [InlineData("EU-EIO-12-5", "2026-03-05", "DE", "2026-05-04", "2026-05-04")]
    [InlineData("EU-EAW-17-3", "2026-02-02", "AT", "2026-04-03", "2026-04-03")]
    [InlineData("EU-EAW-17-3", "2026-02-02", "DE", "2026-04-03", "2026-04-07")]
    [InlineData("EU-EPOCPR-11", "2026-10-01", "NONE", "2026-11-30", "2026-11-30")]
    [InlineData("COE-THB-13", "2026-02-03", "NONE", "2026-03-05", "2026-03-05")]
    [InlineData("EW-CTL-SUM", "2026-02-06", "GB-EAW", "2026-04-03", "2026-04-02")]
    [InlineData("EW-ULS-28", "2026-03-06", "GB-EAW", "2026-04-03", "2026-04-03")]
    [InlineData("EW-SLIP-56", "2026-03-06", "NONE", "2026-04-30", "2026-04-30")]
    [InlineData("US-STA-30", "2026-01-15", "US", "2026-02-14", "2026-02-17")]
    public void A_shipped_rule_gives_the_worked_example(string id, string trigger, string calendar, string raw, string legal)
    {
        var computed = DeadlineComputation.FromRule(
            Find(id)!, new(DeadlineTrigger.Parse(trigger, null).Value, PublicHolidays.Find(calendar))).Value;

        Assert.Equal((raw, legal), (computed.RawDue.ToString(), computed.LegalDue.ToString()));
        Assert.Equal((id, "1"), (computed.RuleId, computed.RuleVersion));
    }

    [Fact]
    public void The_emergency_order_counts_elapsed_hours_over_the_change_of_clocks() =>
        Assert.Equal("2027-03-28T07:30:00+02:00", DeadlineComputation.FromRule(
            Find("EU-EPOC-10E")!, new(DeadlineTrigger.Parse("2027-03-27T22:30", "Europe/Berlin").Value, null)).Value.LegalDue.ToString());

    [Fact]
    public void The_Crown_Court_limit_deducts_custody_and_an_unduly_lenient_sentence_has_no_extension()
    {
        Assert.True(Find("EW-CTL-CC")!.DeductsDaysSpent);
        Assert.False(Find("EW-ULS-28")!.Extendable);
        Assert.True(Find("EU-EIO-12-3")!.Extendable);
    }

    [Fact]
    public void A_rule_that_stands_twice_stops_the_start()
    {
        const string header = "rule_id,pack,trigger_event,kind,quantity,unit,convention,legal_source,notes,warning_leads,certainty,version,valid_from,valid_to,deducts_days_spent,extendable,trigger_choice";
        const string row = "X,EU,e,MAXIMUM,3,hours,HOURS_EXACT,s,,,READ,1,,,,,";

        Assert.Throws<ArgumentException>(() => ShippedDeadlineRules.Read(CsvTable.Read(new StringReader($"{header}\n{row}\n{row}"))));
        Assert.Throws<FormatException>(() => ShippedDeadlineRules.Read(CsvTable.Read(new StringReader($"{header}\n{row.Replace("hours", "ells")}"))));
    }

    private static DeadlineRule? Find(string id) => Rules.SingleOrDefault(rule => rule.Id == id);
}
