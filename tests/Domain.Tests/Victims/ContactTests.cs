using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Contacts;
using static CaseTracker.Domain.Tests.Victims.GivenRecord;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class ContactTests
{
    private static readonly ContactFacts Call = new(Now, "PHONE", "OUT", true, Today.AddDays(14));

    [Theory, InlineData("PHONE"), InlineData("SMS"), InlineData("MESSENGER")]
    public void A_telephone_that_a_trafficker_controls_is_no_channel(string channel)
    {
        Assert.Same(ContactRefusals.PhoneNotSafe, ContactRules.Set(Of(), true, ["LETTER", channel], false).Refusal);
        Assert.Equal(["LETTER", channel], ContactRules.Set(Of(), false, ["LETTER", channel, channel], false).Value.Channels);
    }

    [Theory]
    [InlineData("21:59", false), InlineData("22:00", true), InlineData("00:00", true), InlineData("06:29", true), InlineData("06:30", false), InlineData("12:30", true), InlineData("13:00", false)]
    public void Quiet_hours_may_span_midnight(string hour, bool forbidden)
    {
        var rules = ContactRules.Set(Of(), false, ["PHONE"], true).Value;
        var quiet = QuietHours.Read("22:00-06:30, 12:00 - 13:00").Value;

        Assert.Equal(forbidden, rules.Forbid("PHONE", TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture), quiet));
        Assert.True(rules.Forbid("EMAIL", new TimeOnly(9, 0), []));
    }

    [Theory, InlineData("22-06"), InlineData("22:00"), InlineData("22:00-22:00"), InlineData("25:00-06:00"), InlineData("nights")]
    public void Hours_that_cannot_be_read_are_refused(string text) => Assert.Same(ContactRefusals.UnreadableHours, QuietHours.Read(text).Refusal);

    [Fact]
    public void No_hours_are_none() => Assert.Empty(QuietHours.Read("").Value);

    [Fact]
    public void Against_the_rules_a_contact_needs_a_reason_and_is_marked()
    {
        Assert.Same(ContactRefusals.NeedsReason, ContactAttempt.Record(Of(), Call, true, false, Today).Refusal);
        Assert.True(ContactAttempt.Record(Of(), Call, true, true, Today).Value.AgainstRules);
        Assert.False(ContactAttempt.Record(Of(), Call, false, false, Today).Value.AgainstRules);
    }

    [Fact]
    public void The_victim_may_call_at_any_time() => Assert.False(ContactAttempt.Record(Of(), Call with { Direction = "IN" }, true, false, Today).Value.AgainstRules);

    [Fact]
    public void A_contact_was_and_the_next_will_be()
    {
        Assert.Same(ContactRefusals.InFuture, ContactAttempt.Record(Of(), Call with { At = Now.AddSeconds(1) }, false, false, Today).Refusal);
        Assert.Same(ContactRefusals.NextIsPast, ContactAttempt.Record(Of(), Call with { NextDueOn = Today.AddDays(-1) }, false, false, Today).Refusal);
        Assert.Equal((Now, "PHONE", "OUT", true, Today.AddDays(14)), Facts(ContactAttempt.Record(Of(), Call, false, false, Today)));
    }

    [Fact]
    public void An_engagement_follows_the_last_and_differs_from_it()
    {
        var last = EngagementState.Enter(Of(), "WAVERING", "DELAY", Today, null).Value;

        Assert.Equal(("WAVERING", "DELAY", Today), (last.State, last.Reason, last.On));
        Assert.Same(ContactRefusals.SameState, EngagementState.Enter(Of(), "WAVERING", "DELAY", Today, last).Refusal);
        Assert.Same(ContactRefusals.BeforeLastState, EngagementState.Enter(Of(), "WITHDRAWN", "FEAR", Today.AddDays(-1), last).Refusal);
        Assert.Null(EngagementState.Enter(Of(), "WAVERING", "FEAR", Today, last).Refusal);
    }

    private static (DateTimeOffset, string, string, bool, DateOnly?) Facts(Result<ContactAttempt> contact) =>
        (contact.Value.At, contact.Value.Channel, contact.Value.Direction, contact.Value.Reached, contact.Value.NextDueOn);
}
