using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Consents;
using CaseTracker.Domain.Victims.Risk;
using CaseTracker.Domain.Victims.Vault;
using static CaseTracker.Domain.Tests.Victims.GivenRecord;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class RiskAndConsentTests
{
    [Fact]
    public void An_assessment_is_looked_at_again_later()
    {
        Assert.Same(RiskRefusals.ReviewFollows, RiskAssessment.Assess(Of(), "HIGH", Today, Today, true).Refusal);
        var assessed = RiskAssessment.Assess(Of(), "HIGH", Today, Today.AddDays(30), true).Value;
        Assert.Equal(("HIGH", Today, Today.AddDays(30), true), (assessed.Level, assessed.AssessedOn, assessed.ReviewOn, assessed.SpecialMeasuresRecommended));
    }

    [Fact]
    public void A_threat_and_a_notice_keep_code_and_day()
    {
        var threat = ThreatIncident.Report(Of(), "APPROACH", Today);
        var notice = RightsNotice.Tell(Of(), "LEGAL_AID", "ro", Today);

        Assert.Equal(("APPROACH", Today), (threat.Kind, threat.OccurredOn));
        Assert.Equal(("LEGAL_AID", "ro", Today), (notice.Notice, notice.Language, notice.ToldOn));
    }

    [Fact]
    public void A_consent_holds_to_the_end_of_its_last_day_or_until_withdrawn()
    {
        var given = ConsentDecision.Give(Of(), "RESEARCH", Today, Today.AddDays(10)).Value;
        Assert.Equal((true, false), (given.HoldsOn(Today.AddDays(10)), given.HoldsOn(Today.AddDays(11))));
        Assert.True(ConsentDecision.Give(Of(), "RESEARCH", Today, null).Value.HoldsOn(Today.AddYears(9)));
        Assert.False(ConsentDecision.Withdraw(Of(), "RESEARCH", Today, given).Value.HoldsOn(Today));
    }

    [Fact]
    public void What_does_not_hold_is_not_withdrawn()
    {
        var given = ConsentDecision.Give(Of(), "RESEARCH", Today, Today).Value;
        var withdrawn = ConsentDecision.Withdraw(Of(), "RESEARCH", Today, given).Value;

        Assert.Same(ConsentRefusals.NothingToWithdraw, ConsentDecision.Withdraw(Of(), "RESEARCH", Today, null).Refusal);
        Assert.Same(ConsentRefusals.NothingToWithdraw, ConsentDecision.Withdraw(Of(), "RESEARCH", Today, withdrawn).Refusal);
        Assert.Same(ConsentRefusals.NothingToWithdraw, ConsentDecision.Withdraw(Of(), "RESEARCH", Today.AddDays(1), given).Refusal);
        Assert.Same(ConsentRefusals.WithdrawnBeforeGiven, ConsentDecision.Withdraw(Of(), "RESEARCH", Today.AddDays(-1), given).Refusal);
        Assert.Same(ConsentRefusals.EndsBeforeGiven, ConsentDecision.Give(Of(), "RESEARCH", Today, Today.AddDays(-1)).Refusal);
    }

    [Fact]
    public void A_grant_opens_what_it_was_given_for()
    {
        var grant = IdentityGrant.Give(VictimId.New(), CaseId.New(), UserId.New(), UserId.New(), Now.AddDays(3), Now, GrantScope.Welfare).Value;

        Assert.Equal((GrantScope.Welfare, true), (grant.Scope, grant.Holds(Now)));
    }
}
