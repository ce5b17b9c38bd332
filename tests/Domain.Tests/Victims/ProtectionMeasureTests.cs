using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Protection;
using static CaseTracker.Domain.Tests.Victims.GivenMeasure;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class ProtectionMeasureTests
{
    [Fact]
    public void A_request_is_undecided_and_keeps_who_is_to_decide()
    {
        var measure = Requested();

        Assert.Equal((ProtectionStatus.Requested, (DateOnly?)null, "Family court", (DateOnly?)null, ""), measure.State());
        Assert.Equal(RequestDay, measure.RequestedOn);
    }

    [Theory, InlineData(false, ProtectionStatus.Granted), InlineData(true, ProtectionStatus.PartlyGranted)]
    public void A_grant_keeps_authority_conditions_and_end(bool partly, ProtectionStatus status)
    {
        var measure = Requested();

        Assert.Null(measure.Grant(DecisionDay, " District court ", LastDay, partly, NoContact).Refusal);
        Assert.Equal((status, DecisionDay, "District court", LastDay, "01"), measure.State());
    }

    [Fact]
    public void A_grant_may_come_on_the_day_of_the_request_and_hold_for_that_day_alone()
    {
        var measure = Requested();

        Assert.Null(measure.Grant(RequestDay, "Police", RequestDay, false, []).Refusal);
        Assert.Equal(RequestDay, measure.ExpiresOn);
    }

    [Fact]
    public void A_denial_keeps_authority_and_reason()
    {
        var measure = Requested();

        Assert.Null(measure.Deny(DecisionDay, " District court ", NotUrgent).Refusal);
        Assert.Equal((ProtectionStatus.Refused, DecisionDay, "District court", null, "02"), measure.State());
    }

    [Fact]
    public void Lifting_ends_a_measure_on_that_day()
    {
        var measure = Granted(null);
        var on = DecisionDay.AddDays(5);

        Assert.Null(measure.Lift(on, NoLongerNeeded).Refusal);
        Assert.Equal((ProtectionStatus.Lifted, DecisionDay, "District court", on, "03"), measure.State());
    }

    [Fact]
    public void A_measure_can_be_lifted_on_its_last_day() => Assert.Null(Granted(LastDay).Lift(LastDay, []).Refusal);

    [Fact]
    public void A_decided_request_is_not_granted_again() =>
        Granted(LastDay).IsRefused(ProtectionRefusals.AlreadyDecided, m => m.Grant(DecisionDay, "Other court", null, true, []));

    [Fact]
    public void A_decided_request_is_not_denied() =>
        Granted(LastDay).IsRefused(ProtectionRefusals.AlreadyDecided, m => m.Deny(DecisionDay, "Other court", []));

    [Fact]
    public void A_denied_request_is_not_granted()
    {
        var measure = Requested();
        Assert.Null(measure.Deny(DecisionDay, "Court", []).Refusal);

        measure.IsRefused(ProtectionRefusals.AlreadyDecided, m => m.Grant(DecisionDay, "Court", null, false, []));
    }

    [Fact]
    public void A_grant_is_not_earlier_than_the_request() =>
        Requested().IsRefused(ProtectionRefusals.DecidedBeforeRequested, m => m.Grant(RequestDay.AddDays(-1), "Court", null, false, []));

    [Fact]
    public void A_denial_is_not_earlier_than_the_request() =>
        Requested().IsRefused(ProtectionRefusals.DecidedBeforeRequested, m => m.Deny(RequestDay.AddDays(-1), "Court", []));

    [Fact]
    public void It_does_not_expire_before_it_is_granted() =>
        Requested().IsRefused(ProtectionRefusals.ExpiresBeforeGranted, m => m.Grant(DecisionDay, "Court", DecisionDay.AddDays(-1), false, []));

    [Fact]
    public void An_undecided_request_is_not_lifted() => Requested().IsRefused(ProtectionRefusals.NotInForce, m => m.Lift(DecisionDay, []));

    [Fact]
    public void A_lifted_measure_is_not_lifted_again()
    {
        var measure = Granted(null);
        Assert.Null(measure.Lift(DecisionDay, []).Refusal);

        measure.IsRefused(ProtectionRefusals.NotInForce, m => m.Lift(DecisionDay.AddDays(1), []));
    }

    [Fact]
    public void It_is_not_lifted_before_it_was_granted() =>
        Granted(null).IsRefused(ProtectionRefusals.LiftedBeforeGranted, m => m.Lift(DecisionDay.AddDays(-1), []));

    [Fact]
    public void An_expired_measure_is_not_lifted_which_would_prolong_it() =>
        Granted(LastDay).IsRefused(ProtectionRefusals.ExpiredBefore, m => m.Lift(LastDay.AddDays(1), []));

    [Theory]
    [InlineData(ProtectionStatus.Requested, 1, "REQUESTED")]
    [InlineData(ProtectionStatus.Refused, 1, "REFUSED")]
    [InlineData(ProtectionStatus.Lifted, -1, "LIFTED")]
    [InlineData(ProtectionStatus.Renewed, 1, "RENEWED")]
    [InlineData(ProtectionStatus.Granted, 0, "IN_FORCE")]
    [InlineData(ProtectionStatus.Granted, -1, "EXPIRED")]
    [InlineData(ProtectionStatus.Granted, null, "IN_FORCE")]
    [InlineData(ProtectionStatus.PartlyGranted, 0, "PARTLY_GRANTED")]
    [InlineData(ProtectionStatus.PartlyGranted, -1, "EXPIRED")]
    public void A_granted_measure_is_in_force_to_the_end_of_its_last_day(ProtectionStatus status, int? daysLeft, string code) =>
        Assert.Equal(code, ProtectionMeasure.StatusOn(status, daysLeft is { } days ? LastDay.AddDays(days) : null, LastDay));

    [Fact]
    public void A_pseudonym_is_the_number_within_the_case_and_nothing_else() =>
        Assert.Equal("V-07", Victim.Register(Domain.Common.CaseId.New(), 7, "Feminine", true, DateTimeOffset.UnixEpoch).Pseudonym);

    [Fact]
    public void A_plain_identity_says_nothing_when_it_is_written_out() =>
        Assert.Equal("•••", new Identity("Ana", "Kovač", new DateOnly(2001, 5, 4), "+49", "Street 1").ToString());
}
