using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Identification;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class VictimStatusTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly StatusAct Act = new(Guid.CreateVersion7(), UserId.New(), DateTimeOffset.UnixEpoch);

    private static Victim Known(bool child = false) => Victim.Register(CaseId.New(), 1, "Feminine", child, DateTimeOffset.UnixEpoch);

    private static StatusDecision Decide(Victim victim, string to, StatusDecision? last = null, int days = 0)
    {
        var decided = victim.Decide(new StatusMove(to, Day.AddDays(days), "POLICE"), last, [7], Act);
        Assert.Null(decided.Refusal);
        return decided.Value;
    }

    [Fact]
    public void A_presumed_victim_is_found_on_reasonable_grounds_identified_reconsidered_and_found_again()
    {
        var victim = Known();
        var last = Decide(victim, "RG_POSITIVE");
        foreach (var (to, days) in (IEnumerable<(string, int)>)[("FORMAL_ID_PENDING", 1), ("FORMAL_ID_NEGATIVE", 2), ("RECONSIDERATION_APPEAL", 3), ("FORMAL_ID_POSITIVE", 4)])
            last = Decide(victim, to, last, days);

        Assert.Equal(("FORMAL_ID_POSITIVE", 5, "RECONSIDERATION_APPEAL", "POLICE"), (victim.Status, last.Number, last.From, last.Body));
    }

    [Theory]
    [InlineData("PRESUMED_VICTIM", "FORMAL_ID_POSITIVE")]
    [InlineData("RG_NEGATIVE", "RG_POSITIVE")]
    [InlineData("FORMAL_ID_NEGATIVE", "FORMAL_ID_POSITIVE")]
    [InlineData("FORMAL_ID_POSITIVE", "RG_PENDING")]
    [InlineData("EXITED", "SUPPORT")]
    [InlineData("NO_SUCH_CODE", "RG_POSITIVE")]
    public void What_does_not_follow_is_not_allowed(string from, string to) => Assert.False(StatusPath.Allows(from, to));

    [Fact]
    public void A_step_that_does_not_follow_is_refused_and_changes_nothing()
    {
        var victim = Known();

        Assert.Equal("status.not_from_here", victim.Decide(new StatusMove("FORMAL_ID_POSITIVE", Day, "COURT"), null, [], Act).Refusal?.Code);
        Assert.Equal(Victim.PresumedVictim, victim.Status);
    }

    [Fact]
    public void A_decision_is_not_earlier_than_the_one_before()
    {
        var victim = Known();
        var last = Decide(victim, "RG_PENDING");

        Assert.Same(StatusRefusals.BeforeTheLast, victim.Decide(new StatusMove("RG_POSITIVE", Day.AddDays(-1), "POLICE"), last, [], Act).Refusal);
        Assert.Equal("RG_PENDING", victim.Status);
    }

    [Fact]
    public void No_one_is_stuck_but_who_left_who_can_be_referred_again()
    {
        foreach (var code in (string[])["DETECTED", "PRESUMED_VICTIM", "REFERRED", "RG_PENDING", "RG_POSITIVE", "RG_NEGATIVE", "REFLECTION_PERIOD", "FORMAL_ID_PENDING", "FORMAL_ID_POSITIVE",
            "FORMAL_ID_NEGATIVE", "RECONSIDERATION_APPEAL", "SUPPORT", "RETURN_OR_INTEGRATION", "RE_REFERRED"]) Assert.Contains("EXITED", StatusPath.After(code));
        Assert.Equal(["RE_REFERRED"], StatusPath.After("EXITED"));
    }

    [Theory]
    [InlineData(AgeAssessment.KnownAdult, false), InlineData(AgeAssessment.KnownChild, true), InlineData(AgeAssessment.Doubtful, true)]
    public void In_doubt_about_the_age_the_person_is_treated_as_a_child(AgeAssessment age, bool child)
    {
        var victim = Known();
        victim.AssessAge(age, Day);

        Assert.Equal((child, age, Day), (victim.Child, victim.Age, victim.AgeAssessedOn));
        Assert.Equal(age, AgeAssessments.Find(age.Code()));
    }

    [Theory, InlineData(true, AgeAssessment.KnownChild), InlineData(false, AgeAssessment.KnownAdult)]
    public void Without_an_assessment_the_registration_says_it(bool child, AgeAssessment age) => Assert.Equal(age, Known(child).Age);

    [Fact]
    public void Only_a_child_has_a_guardian_and_only_one_at_a_time()
    {
        Assert.Same(GuardianRefusals.NotAChild, Appoint(Known(), false).Refusal);
        Assert.Same(GuardianRefusals.InOffice, Appoint(Known(child: true), true).Refusal);
        var guardian = Appoint(Known(child: true), false).Value;

        Assert.Same(GuardianRefusals.EndedBeforeAppointed, guardian.End(Day.AddDays(-1)).Refusal);
        Assert.Null(guardian.End(Day).Refusal);
        Assert.Same(GuardianRefusals.Ended, guardian.End(Day).Refusal);
    }

    private static Result<Guardian> Appoint(Victim victim, bool inOffice) =>
        Guardian.Appoint(Guid.CreateVersion7(), victim, "GUARDIAN", Day, "COURT", inOffice, [], DateTimeOffset.UnixEpoch);
}
