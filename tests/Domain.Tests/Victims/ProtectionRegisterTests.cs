using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Protection;
using static CaseTracker.Domain.Tests.Victims.GivenMeasure;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class ProtectionRegisterTests
{
    [Fact]
    public void A_renewal_is_a_request_of_its_own_and_its_grant_ends_the_old_one()
    {
        var old = Granted(LastDay);
        var next = old.RequestRenewal(LastDay.AddDays(-5), "Family court", DateTimeOffset.UnixEpoch).Value;

        Assert.Equal((old.Id, old.Type, ProtectionStatus.Requested), (next.RenewsId, next.Type, next.Status));
        old.Renewed();
        Assert.Equal(ProtectionStatus.Renewed, old.Status);
        Assert.Same(ProtectionRefusals.NotInForce, old.RequestRenewal(LastDay, "", DateTimeOffset.UnixEpoch).Refusal);
    }

    [Fact]
    public void What_was_never_granted_is_neither_renewed_served_nor_breached()
    {
        var measure = Requested();

        Assert.Same(ProtectionRefusals.NotInForce, measure.RequestRenewal(DecisionDay, "", DateTimeOffset.UnixEpoch).Refusal);
        Assert.Same(ProtectionRefusals.NotInForce, measure.Serve(DecisionDay).Refusal);
        Assert.Same(ProtectionRefusals.NotInForce, Breach(measure, DecisionDay).Refusal);
        measure.Renewed();
        Assert.Equal(ProtectionStatus.Requested, measure.Status);
    }

    [Fact]
    public void It_is_served_and_renewed_only_after_it_was_granted()
    {
        var measure = Granted(LastDay);

        Assert.Same(ProtectionRefusals.ServedBeforeGranted, measure.Serve(DecisionDay.AddDays(-1)).Refusal);
        Assert.Same(ProtectionRefusals.RenewedBeforeGranted, measure.RequestRenewal(DecisionDay.AddDays(-1), "", DateTimeOffset.UnixEpoch).Refusal);
        Assert.Null(measure.Serve(DecisionDay).Refusal);
        Assert.Equal(DecisionDay, measure.ServedOn);
    }

    [Fact]
    public void A_breach_falls_on_a_day_on_which_the_measure_held()
    {
        var measure = Granted(LastDay);

        Assert.Same(ProtectionRefusals.NotInForceThen, Breach(measure, DecisionDay.AddDays(-1)).Refusal);
        Assert.Same(ProtectionRefusals.NotInForceThen, Breach(measure, LastDay.AddDays(1)).Refusal);
        Assert.Equal(measure.VictimId, Breach(measure, LastDay).Value.VictimId);
    }

    [Fact]
    public void Whom_it_protects_besides_is_each_named_once_and_never_its_own_victim()
    {
        var (measure, other) = (Granted(null), VictimId.New());

        measure.Protect([other, measure.VictimId, other], NotUrgent);

        Assert.Equal([other.Value], measure.AlsoProtects);
    }

    private static Result<ProtectionBreach> Breach(ProtectionMeasure measure, DateOnly on) =>
        ProtectionBreach.Record(Guid.CreateVersion7(), measure, on, "ARREST", [], UserId.New(), DateTimeOffset.UnixEpoch);
}
