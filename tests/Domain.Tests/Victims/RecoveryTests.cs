using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Identification;
using CaseTracker.Domain.Victims.Recovery;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class RecoveryTests
{
    private static readonly DateOnly Began = new(2026, 3, 2);
    private static readonly DateOnly Minimum = Began.AddDays(30);
    private static readonly Victim Victim = Victim.Register(CaseId.New(), 1, "Feminine", false, DateTimeOffset.UnixEpoch);

    private static ReflectionPeriod Period() =>
        ReflectionPeriod.Begin(Guid.CreateVersion7(), Victim, Began, 30, Minimum, DeadlineId.New(), [], UserId.New(), DateTimeOffset.UnixEpoch);

    private static ResidencePermit Permit() => ResidencePermit.Apply(Guid.CreateVersion7(), Victim, Began, false, [], DateTimeOffset.UnixEpoch).Value;

    [Fact]
    public void A_period_is_never_shorter_than_the_rule_and_one_lasts_at_a_time()
    {
        Assert.Equal("reflection.too_short", ReflectionPeriod.MayBegin(Victim, false, 29, 30).Refusal?.Code);
        Assert.Null(ReflectionPeriod.MayBegin(Victim, false, 30, 30).Refusal);
        Assert.Null(ReflectionPeriod.MayBegin(Victim, false, 90, 30).Refusal);
        Assert.Same(ReflectionRefusals.OneLasts, ReflectionPeriod.MayBegin(Victim, true, 30, 30).Refusal);
    }

    [Fact]
    public void Who_was_found_not_to_be_a_victim_has_no_period()
    {
        var negative = Victim.Register(CaseId.New(), 1, "Feminine", false, DateTimeOffset.UnixEpoch);
        Assert.Null(negative.Decide(new StatusMove("RG_NEGATIVE", Began, "POLICE"), null, [], new StatusAct(Guid.CreateVersion7(), UserId.New(), DateTimeOffset.UnixEpoch)).Refusal);

        Assert.Same(ReflectionRefusals.NotPresumed, ReflectionPeriod.MayBegin(negative, false, 30, 30).Refusal);
    }

    [Fact]
    public void Before_its_minimum_it_does_not_end_by_the_lapse_of_time()
    {
        var period = Period();

        Assert.Equal("reflection.too_early", period.End(Minimum.AddDays(-1), ReflectionEnds.Elapsed, true, []).Refusal?.Code);
        Assert.Null(period.EndedOn);
        Assert.Null(period.End(Minimum, ReflectionEnds.Elapsed, false, []).Refusal);
        Assert.Same(ReflectionRefusals.Ended, period.End(Minimum, ReflectionEnds.Elapsed, false, []).Refusal);
    }

    [Theory, InlineData(ReflectionEnds.PublicOrder), InlineData(ReflectionEnds.ImproperClaim)]
    public void The_lawful_reasons_end_it_early(string reason)
    {
        var period = Period();

        Assert.Null(period.End(Began.AddDays(3), reason, false, [4]).Refusal);
        Assert.Equal((Began.AddDays(3), reason), (period.EndedOn, period.EndReason));
    }

    [Fact]
    public void The_victims_own_wish_ends_it_early_when_it_is_an_informed_one()
    {
        var period = Period();

        Assert.Same(ReflectionRefusals.NotInformed, period.End(Began.AddDays(3), ReflectionEnds.OwnWish, false, []).Refusal);
        Assert.Null(period.End(Began.AddDays(3), ReflectionEnds.OwnWish, true, []).Refusal);
    }

    [Fact]
    public void It_does_not_end_before_it_began() =>
        Assert.Same(ReflectionRefusals.EndedBeforeItBegan, Period().End(Began.AddDays(-1), ReflectionEnds.PublicOrder, false, []).Refusal);

    [Fact]
    public void A_permit_is_decided_once_and_in_order()
    {
        var permit = Permit();
        Assert.Same(PermitRefusals.DecidedBeforeApplied, permit.Refuse(Began.AddDays(-1), []).Refusal);
        Assert.Same(PermitRefusals.EndsBeforeGranted, permit.MayGrant(Began, Began.AddDays(-1)).Refusal);
        Assert.Null(permit.Grant(Began, Began.AddDays(180), 30, DeadlineId.New(), []).Refusal);

        Assert.Equal((PermitStatus.Granted, Began.AddDays(180), 30), (permit.Status, permit.ValidUntil, permit.RenewalLeadDays));
        Assert.Same(PermitRefusals.Decided, permit.Refuse(Began, []).Refusal);
        Assert.Same(PermitRefusals.Decided, permit.MayGrant(Began, Began).Refusal);
    }

    [Fact]
    public void One_application_is_open_at_a_time() =>
        Assert.Same(PermitRefusals.OneIsOpen, ResidencePermit.Apply(Guid.CreateVersion7(), Victim, Began, true, [], DateTimeOffset.UnixEpoch).Refusal);
}
