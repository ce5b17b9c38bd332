using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Compensation;
using CaseTracker.Domain.Victims.NonPunishment;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class EntitlementTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void The_ground_carries_the_answer_and_the_newest_holds()
    {
        Assert.Equal(EntitlementRefusals.GroundOfAnotherAnswer, Assess("ENTITLED", "NO_LOSS").Refusal);
        Assert.Equal(EntitlementRefusals.GroundOfAnotherAnswer, Assess("ENTITLED", "NO_SUCH_GROUND").Refusal);
        var first = Assess("NOT_ENTITLED", "NO_LOSS").Value;
        Assert.Equal(EntitlementRefusals.BeforeTheLast, Assess("ENTITLED", "WORK_UNPAID", first, days: -1).Refusal);
        Assert.Equal(2, Assess("ENTITLED", "WORK_UNPAID", first).Value.Number);
    }

    [Fact]
    public void Who_was_awarded_something_was_entitled_to_it()
    {
        Assert.Equal(EntitlementRefusals.Awarded, Assess("NOT_ENTITLED", "OUT_OF_TIME", awarded: true).Refusal);
        Assert.False(Assess("OPEN", "LAW_UNCLEAR", awarded: true).IsRefused);
    }

    [Fact]
    public void Nothing_is_claimed_for_whom_it_was_found_that_nothing_is_due()
    {
        Assert.False(Entitlement.MayClaim(null).IsRefused);
        Assert.False(Entitlement.MayClaim(Assess("OPEN", "STATUS_OPEN").Value).IsRefused);
        Assert.Equal(EntitlementRefusals.NotEntitled, Entitlement.MayClaim(Assess("NOT_ENTITLED", "NO_LOSS").Value).Refusal);
    }

    private static Result<Entitlement> Assess(string answer, string ground, Entitlement? last = null, bool awarded = false, int days = 0) => Entitlement.Assess(
        Victim.Register(CaseId.New(), 1, "Feminine", false, GivenRecord.Now), new EntitlementGiven(answer, ground, Day.AddDays(days)), last, awarded, new SealedAct(Guid.CreateVersion7(), UserId.New(), GivenRecord.Now, [1]));
}
