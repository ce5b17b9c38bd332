using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using static CaseTracker.Domain.Tests.Deadlines.GivenDeadline;

namespace CaseTracker.Domain.Tests.Deadlines;

public class StartDeadlineTests
{
    [Fact]
    public void A_deadline_from_a_rule_keeps_what_it_rests_on()
    {
        var start = Start("  Decide on the EIO ");

        var deadline = Deadline.StartFromRule(start, Eio(), Given.At("2026-03-05", "DE")).Value;

        Assert.Equal(("Decide on the EIO", DeadlineStatus.Running, DeadlineKind.Maximum), (deadline.Title, deadline.Status, deadline.Kind));
        Assert.Equal((start.CaseId, start.OwnerId, start.By, start.At), (deadline.CaseId, deadline.OwnerId, deadline.StartedBy, deadline.StartedAt));
        Assert.Equal(("EU-EIO-12-3", "1", "DE", "2026.1"), (deadline.RuleId, deadline.RuleVersion, deadline.CalendarCode, deadline.CalendarVersion));
        Assert.Equal((Given.Day("2026-03-05"), null, null), (deadline.TriggerOn, deadline.TriggerLocal, deadline.TimeZoneId));
        Assert.Equal(("2026-04-04", "2026-04-07", "2026-04-02"), (deadline.RawDue.ToString(), deadline.LegalDue.ToString(), deadline.SafeDue.ToString()));
        Assert.Equal(ComputationStatus.Unconfirmed, deadline.ComputationStatus);
        Assert.Equal(5, deadline.Working.Count);
        Assert.True(deadline.IsOpen);
        Assert.Null(deadline.Reason);
    }

    [Fact]
    public void Our_own_duty_is_watched_by_the_safe_date_and_that_of_others_by_the_legal_one()
    {
        var ours = Deadline.StartFromRule(Start(), Eio(), Given.At("2026-03-05", "DE")).Value;
        var theirs = Deadline.StartFromRule(Start() with { Obligation = Obligation.Others }, Eio(), Given.At("2026-03-05", "DE")).Value;

        Assert.Equal(("2026-04-02", "2026-04-07"), (ours.Due.ToString(), theirs.Due.ToString()));
    }

    [Fact]
    public void An_hour_clock_is_stored_in_UTC_and_shown_in_its_own_zone()
    {
        var rule = Given.Rule(Given.Period("HOURS_EXACT", 8, DeadlineUnit.Hours));

        var deadline = Deadline.StartFromRule(Start(), rule, Given.At("2027-03-27T22:30", "DE", "Europe/Berlin")).Value;

        Assert.Equal(new DateTimeOffset(2027, 3, 28, 5, 30, 0, TimeSpan.Zero), deadline.LegalDueAt);
        Assert.Equal(TimeSpan.Zero, deadline.LegalDueAt?.Offset);
        Assert.Equal("2027-03-28T07:30:00+02:00", deadline.LegalDue.ToString());
        Assert.Equal(("Europe/Berlin", new DateTime(2027, 3, 27, 22, 30, 0)), (deadline.TimeZoneId, deadline.TriggerLocal));
    }

    [Fact]
    public void A_deadline_by_hand_takes_the_stated_end_and_a_safe_date_before_it()
    {
        var end = new StatedEnd(DeadlineKind.Expiry, DueMoment.EndOf(Given.Day("2026-04-06")), null, Given.Calendar("DE"), "Joint team agreement, clause 4");

        var deadline = Deadline.StartByHand(Start(), end).Value;

        Assert.Equal(("2026-04-06", "2026-04-06", "2026-04-02"), (deadline.RawDue.ToString(), deadline.LegalDue.ToString(), deadline.SafeDue.ToString()));
        Assert.Equal((null, null, "Joint team agreement, clause 4"), (deadline.RuleId, deadline.TriggerOn, deadline.Reason));
        Assert.Equal(ComputationStatus.Computed, deadline.ComputationStatus);
    }

    [Fact]
    public void A_deadline_by_hand_in_a_year_the_calendar_does_not_know_is_unverified()
    {
        var end = new StatedEnd(DeadlineKind.Maximum, DueMoment.EndOf(Given.Day("2036-05-02")), null, Given.Calendar("DE"), "Order");

        Assert.Equal(ComputationStatus.Unverified, Deadline.StartByHand(Start(), end).Value.ComputationStatus);
    }

    [Fact]
    public void A_rule_that_cannot_be_computed_starts_nothing()
    {
        var rule = Eio() with { ValidFrom = Given.Day("2026-08-18") };

        Assert.Equal("deadline.rule_not_in_force", Deadline.StartFromRule(Start(), rule, Given.At("2026-03-05", "DE")).Refusal?.Code);
    }

    [Fact]
    public void A_deadline_needs_a_title_and_by_hand_a_reason_and_for_a_time_its_zone()
    {
        var end = new StatedEnd(DeadlineKind.Maximum, DueMoment.EndOf(Given.Day("2026-05-04")), null, null, "Order");
        var time = DueMoment.At(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.FromHours(2)));

        Assert.Equal(DeadlineRefusals.TitleMissing, Deadline.StartFromRule(Start(" "), Eio(), Given.At("2026-03-05", "DE")).Refusal);
        Assert.Equal(DeadlineRefusals.TitleMissing, Deadline.StartByHand(Start(""), end).Refusal);
        Assert.Equal(DeadlineRefusals.ReasonMissing, Deadline.StartByHand(Start(), end with { Reason = " " }).Refusal);
        Assert.Equal(DeadlineRefusals.TimeZoneMissing, Deadline.StartByHand(Start(), end with { Due = time }).Refusal);
        Assert.Equal(DeadlineRefusals.EndOutOfLimits, Deadline.StartByHand(Start(), end with { Due = DueMoment.EndOf(DateOnly.MaxValue) }).Refusal);
        Assert.Equal("2026-05-04T12:00:00+02:00",
            Deadline.StartByHand(Start(), end with { Due = time, Zone = Given.Zone("Europe/Berlin") }).Value.Due.ToString());
    }
}
