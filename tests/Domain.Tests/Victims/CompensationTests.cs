using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.NonPunishment;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class CompensationTests
{
    private static readonly DateOnly Filed = new(2026, 3, 2);

    [Fact]
    public void The_state_follows_from_decisions_and_payments()
    {
        var claim = Claimed();
        List<string> states = [claim.State];
        Assert.False(claim.Decide("PARTLY_AWARDED", Filed.AddDays(10), [new("UNPAID_WAGES", 800)], Act()).IsRefused);
        states.Add(claim.State);
        Assert.False(claim.Pay(new("UNPAID_WAGES", 300.50m), "OFFENDER", Filed.AddDays(20), Act()).IsRefused);
        states.Add(claim.State);
        Assert.False(claim.Pay(new("UNPAID_WAGES", 499.50m), "CONFISCATED", Filed.AddDays(30), Act()).IsRefused);
        states.Add(claim.State);

        Assert.Equal(["FILED", "AWARDED", "PARTLY_PAID", "PAID"], states);
        Assert.Equal("REFUSED", Decided("REFUSED").State);
    }

    [Fact]
    public void A_claim_names_amounts_above_zero_and_each_head_once()
    {
        Assert.Equal(CompensationRefusals.NothingClaimed, Of([]).Refusal);
        Assert.Equal(CompensationRefusals.NotAnAmount, Of([new("MEDICAL", 0)]).Refusal);
        Assert.Equal(CompensationRefusals.HeadTwice, Of([new("MEDICAL", 1), new("MEDICAL", 2)]).Refusal);
    }

    [Fact]
    public void A_decision_awards_heads_of_the_claim_and_what_was_paid_stays_covered()
    {
        var claim = Claimed();
        Assert.Equal(CompensationRefusals.BeforeTheLast, claim.Decide("AWARDED", Filed.AddDays(-1), [new("UNPAID_WAGES", 1)], Act()).Refusal);
        Assert.Equal(CompensationRefusals.HeadNotClaimed, claim.Decide("AWARDED", Filed, [new("TRAVEL", 1)], Act()).Refusal);
        Assert.Equal(CompensationRefusals.OutcomeAndAmounts, claim.Decide("AWARDED", Filed, [], Act()).Refusal);
        Assert.Equal(CompensationRefusals.OutcomeAndAmounts, claim.Decide("REFUSED", Filed, [new("UNPAID_WAGES", 1)], Act()).Refusal);
        Assert.Equal(CompensationRefusals.NotAnAmount, claim.Decide("AWARDED", Filed, [new("UNPAID_WAGES", -1)], Act()).Refusal);
        Assert.Equal("FILED", claim.State);

        Assert.False(claim.Decide("AWARDED", Filed, [new("UNPAID_WAGES", 1000), new("NON_MATERIAL", 500)], Act()).IsRefused);
        Assert.False(claim.Pay(new("UNPAID_WAGES", 700), "STATE_FUND", Filed, Act()).IsRefused);
        Assert.Equal(CompensationRefusals.LessThanPaid, claim.Decide("PARTLY_AWARDED", Filed.AddDays(5), [new("UNPAID_WAGES", 600)], Act()).Refusal);
        var appeal = claim.Decide("PARTLY_AWARDED", Filed.AddDays(5), [new("UNPAID_WAGES", 900)], Act()).Value;
        Assert.Equal((2, 900m, 0m), (appeal.Number, claim.Heads[0].Awarded, claim.Heads[1].Awarded));
    }

    [Fact]
    public void No_more_is_paid_than_was_awarded_and_no_more_taken_back_than_was_paid()
    {
        var claim = Decided("AWARDED", new HeadAmount("UNPAID_WAGES", 100));
        Assert.Equal(CompensationRefusals.MoreThanAwarded, claim.Pay(new("UNPAID_WAGES", 100.01m), "OFFENDER", Filed, Act()).Refusal);
        Assert.Equal(CompensationRefusals.MoreThanAwarded, claim.Pay(new("NON_MATERIAL", 1), "OFFENDER", Filed, Act()).Refusal);
        Assert.Equal(CompensationRefusals.HeadNotClaimed, claim.Pay(new("TRAVEL", 1), "OFFENDER", Filed, Act()).Refusal);
        Assert.Equal(CompensationRefusals.NotAnAmount, claim.Pay(new("UNPAID_WAGES", 0), "OFFENDER", Filed, Act()).Refusal);
        Assert.Equal(CompensationRefusals.PaidBeforeFiled, claim.Pay(new("UNPAID_WAGES", 1), "OFFENDER", Filed.AddDays(-1), Act()).Refusal);
        Assert.False(claim.Pay(new("UNPAID_WAGES", 40), "OFFENDER", Filed, Act()).IsRefused);
        Assert.Equal(CompensationRefusals.MoreTakenBackThanPaid, claim.Pay(new("UNPAID_WAGES", -41), "OFFENDER", Filed, Act()).Refusal);
        Assert.False(claim.Pay(new("UNPAID_WAGES", -40), "OFFENDER", Filed, Act()).IsRefused);
        Assert.Equal(0, claim.Heads[0].Paid);
    }

    [Fact]
    public void Who_is_no_party_is_asked_for_the_routes_that_need_none()
    {
        Assert.Equal(CompensationRoutes.OpenToEveryone, CompensationRoutes.StillToAsk([]));
        Assert.Equal(CompensationRoutes.OpenToEveryone, CompensationRoutes.StillToAsk([("CRIMINAL_COURT", false)]));
        Assert.Empty(CompensationRoutes.StillToAsk([("CRIMINAL_COURT", true)]));
        Assert.Empty(CompensationRoutes.StillToAsk([("CRIMINAL_COURT", false), ("STATE_FUND", false)]));
    }

    private static CompensationClaim Claimed() => Of([new("UNPAID_WAGES", 1000), new("NON_MATERIAL", 5000)]).Value;

    private static CompensationClaim Decided(string outcome, params HeadAmount[] awarded)
    {
        var claim = Claimed();
        Assert.False(claim.Decide(outcome, Filed, awarded, Act()).IsRefused);
        return claim;
    }

    private static Result<CompensationClaim> Of(IReadOnlyList<HeadAmount> heads) => CompensationClaim.File(
        Victim.Register(CaseId.New(), 1, "Feminine", false, GivenRecord.Now), 1, new ClaimTerms("CRIMINAL_COURT", "EUR", false, Filed), heads, Act());

    private static SealedAct Act() => new(Guid.CreateVersion7(), UserId.New(), GivenRecord.Now, [1]);
}
