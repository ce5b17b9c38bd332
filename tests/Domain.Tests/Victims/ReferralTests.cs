using CaseTracker.Domain.Victims.Referrals;
using static CaseTracker.Domain.Tests.Victims.GivenRecord;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class ReferralTests
{
    private static readonly Referral Drafted = Referral.Draft(Of(), "Other", ["A03", "A01", "A03"], Today);

    [Fact]
    public void Without_a_consent_that_holds_nothing_may_be_sent()
    {
        var over = ReferralConsent.Give(Of(), Drafted, ["GENDER"], Today.AddDays(-9), Today.AddDays(-1)).Value;
        var later = ReferralConsent.Give(Of(), Drafted, ["GENDER"], Today.AddDays(1), null).Value;
        var holds = ReferralConsent.Give(Of(), Drafted, ["GENDER"], Today, Today).Value;
        var withdrawn = ReferralConsent.Withdraw(Of(), Today, holds).Value;

        Assert.Same(ReferralRefusals.NoConsent, Trail().MaySend(Today).Refusal);
        Assert.Same(ReferralRefusals.NoConsent, Trail(consents: [over]).MaySend(Today).Refusal);
        Assert.Same(ReferralRefusals.NoConsent, Trail(consents: [later]).MaySend(Today).Refusal);
        Assert.False(Trail(consents: [holds]).MaySend(Today).IsRefused);
        Assert.Same(ReferralRefusals.NoConsent, Trail(consents: [holds, withdrawn]).MaySend(Today).Refusal);
    }

    [Fact]
    public void A_telephone_or_an_address_goes_only_with_how_to_use_it_safely()
    {
        Assert.Same(ReferralRefusals.ContactWithoutRules, ReferralConsent.Give(Of(), Drafted, ["PHONE"], Today, null).Refusal);
        Assert.Same(ReferralRefusals.ContactWithoutRules, ReferralConsent.Give(Of(), Drafted, ["ADDRESS", "GIVEN_NAME"], Today, null).Refusal);
        Assert.Equal(["CONTACT_RULES", "PHONE"], ReferralConsent.Give(Of(), Drafted, ["PHONE", "CONTACT_RULES", "PHONE"], Today, null).Value.Fields);
    }

    [Fact]
    public void A_consent_ends_after_it_begins_and_is_withdrawn_after_it_is_given()
    {
        var given = ReferralConsent.Give(Of(), Drafted, [], Today, null).Value;
        var withdrawn = ReferralConsent.Withdraw(Of(), Today, given).Value;

        Assert.Same(ReferralRefusals.ConsentEndsBeforeGiven, ReferralConsent.Give(Of(), Drafted, [], Today, Today.AddDays(-1)).Refusal);
        Assert.Same(ReferralRefusals.WithdrawnBeforeGiven, ReferralConsent.Withdraw(Of(), Today.AddDays(-1), given).Refusal);
        Assert.Same(ReferralRefusals.NoConsentToWithdraw, ReferralConsent.Withdraw(Of(), Today, null).Refusal);
        Assert.Same(ReferralRefusals.NoConsentToWithdraw, ReferralConsent.Withdraw(Of(), Today, withdrawn).Refusal);
    }

    [Fact]
    public void It_goes_from_draft_over_sent_and_accepted_to_an_outcome()
    {
        Assert.Equal("DRAFTED", Trail().Status);
        var sent = Trail().FirstSent(Of(), Today)!;
        Assert.Null(Trail([sent]).FirstSent(Of(), Today));
        var accepted = Trail([sent]).Accept(Of(), Today.AddDays(1)).Value;
        var closed = Trail([sent, accepted]).Close(Of(), Today.AddDays(9), "PROVIDED").Value;

        Assert.Equal(("SENT", "ACCEPTED", "CLOSED", "PROVIDED", 3), (Trail([sent]).Status, Trail([sent, accepted]).Status, Trail([sent, accepted, closed]).Status, closed.Code, closed.Number));
        Assert.Equal(["A01", "A03"], Drafted.Services);
    }

    [Fact]
    public void No_step_is_taken_out_of_order()
    {
        var sent = Trail().FirstSent(Of(), Today)!;
        var accepted = Trail([sent]).Accept(Of(), Today.AddDays(2)).Value;
        var declined = Trail([sent]).Decline(Of(), Today, "NO_CAPACITY").Value;

        Assert.Same(ReferralRefusals.NotSent, Trail().Accept(Of(), Today).Refusal);
        Assert.Same(ReferralRefusals.NotSent, Trail().Decline(Of(), Today, "OTHER").Refusal);
        Assert.Same(ReferralRefusals.NotSent, Trail().Close(Of(), Today, "PROVIDED").Refusal);
        Assert.Same(ReferralRefusals.BeforeTheLast, Trail([sent]).Accept(Of(), Today.AddDays(-1)).Refusal);
        Assert.Same(ReferralRefusals.BeforeTheLast, Trail([sent, accepted]).Close(Of(), Today.AddDays(1), "PROVIDED").Refusal);
        Assert.Same(ReferralRefusals.Answered, Trail([sent, accepted]).Decline(Of(), Today.AddDays(3), "OTHER").Refusal);
        Assert.Same(ReferralRefusals.Answered, Trail([sent, declined]).Accept(Of(), Today).Refusal);
        Assert.Same(ReferralRefusals.Over, Trail([sent, declined]).Close(Of(), Today, "PROVIDED").Refusal);
        Assert.Same(ReferralRefusals.Over, Trail([sent, declined], [ReferralConsent.Give(Of(), Drafted, [], Today, null).Value]).MaySend(Today).Refusal);
    }

    [Fact]
    public void The_partner_is_told_once_of_a_consent_withdrawn_after_sending()
    {
        var given = ReferralConsent.Give(Of(), Drafted, [], Today, null).Value;
        var withdrawn = ReferralConsent.Withdraw(Of(), Today.AddDays(1), given).Value;
        var sent = Trail().FirstSent(Of(), Today)!;
        Assert.Equal((false, false), (Trail([], [given, withdrawn]).PartnerToBeInformed, Trail([sent], [given]).PartnerToBeInformed));
        var owed = Trail([sent], [given, withdrawn]);
        Assert.True(owed.PartnerToBeInformed);
        Assert.Same(ReferralRefusals.BeforeTheLast, owed.Inform(Of(), Today).Refusal);

        var told = owed.Inform(Of(), Today.AddDays(1)).Value;

        Assert.False(Trail([sent, told], [given, withdrawn]).PartnerToBeInformed);
        Assert.Equal("SENT", Trail([sent, told], [given, withdrawn]).Status);
        Assert.Same(ReferralRefusals.NothingToInform, Trail([sent, told], [given, withdrawn]).Inform(Of(), Today.AddDays(2)).Refusal);
    }

    [Fact]
    public void A_new_consent_hides_nothing_that_the_partner_is_still_to_be_told()
    {
        var wide = ReferralConsent.Give(Of(), Drafted, ["AGE", "GENDER"], Today, null).Value;
        var withdrawn = ReferralConsent.Withdraw(Of(), Today.AddDays(1), wide).Value;
        var narrow = ReferralConsent.Give(Of(), Drafted, ["AGE"], Today.AddDays(1), null).Value;
        var sent = Trail().FirstSent(Of(), Today)!;

        Assert.True(Trail([sent], [wide, withdrawn, narrow]).PartnerToBeInformed);
        Assert.True(Trail([sent], [wide, narrow]).PartnerToBeInformed);
        Assert.False(Trail([sent], [narrow, wide]).PartnerToBeInformed);
        Assert.False(Trail([sent, Trail([sent], [wide, narrow]).Inform(Of(), Today.AddDays(1)).Value], [wide, narrow]).PartnerToBeInformed);
    }

    [Fact]
    public void Nothing_is_sent_or_consented_for_one_that_came_in()
    {
        var received = Referral.Receive(Of(), "Other", [], Today);

        Assert.Equal("RECEIVED", new ReferralTrail(received, [], []).Status);
        Assert.Same(ReferralRefusals.Incoming, new ReferralTrail(received, [], []).MaySend(Today).Refusal);
        Assert.Same(ReferralRefusals.Incoming, ReferralConsent.Give(Of(), received, [], Today, null).Refusal);
    }

    private static ReferralTrail Trail(ReferralStep[]? steps = null, ReferralConsent[]? consents = null) => new(Drafted, steps ?? [], consents ?? []);
}
