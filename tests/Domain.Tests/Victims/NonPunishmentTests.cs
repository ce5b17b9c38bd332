using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.NonPunishment;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class NonPunishmentTests
{
    private static readonly CaseId Case = CaseId.New();

    [Theory]
    [InlineData(false, null, null, ChargeStanding.Free)]
    [InlineData(false, "RG_NEGATIVE", null, ChargeStanding.Free)]
    [InlineData(false, "FORMAL_ID_NEGATIVE", null, ChargeStanding.Free)]
    [InlineData(true, "FORMAL_ID_NEGATIVE", null, ChargeStanding.Unassessed)]
    [InlineData(true, null, null, ChargeStanding.Unassessed)]
    [InlineData(false, "PRESUMED_VICTIM", null, ChargeStanding.Unassessed)]
    [InlineData(false, "EXITED", null, ChargeStanding.Unassessed)]
    [InlineData(false, "FORMAL_ID_POSITIVE", "NO_CHARGE", ChargeStanding.GoesUnpunished)]
    [InlineData(true, null, "STAY", ChargeStanding.GoesUnpunished)]
    [InlineData(false, null, "NO_CHARGE", ChargeStanding.GoesUnpunished)]
    [InlineData(false, "RG_NEGATIVE", "NO_CHARGE", ChargeStanding.GoesUnpunished)]
    [InlineData(false, "FORMAL_ID_POSITIVE", "REFUSED", ChargeStanding.Assessed)]
    [InlineData(true, null, "PARTLY", ChargeStanding.Assessed)]
    public void Whoever_may_be_a_victim_is_charged_only_after_a_decision_that_allows_it(bool indicated, string? status, string? decision, ChargeStanding expected)
    {
        var standing = ChargingRule.Of(indicated, status, decision);

        Assert.Equal(expected, standing);
        Assert.Equal(expected is ChargeStanding.Unassessed or ChargeStanding.GoesUnpunished, ChargingRule.MayCharge(standing).IsRefused);
    }

    [Theory]
    [InlineData("PRE_CHARGE_REVIEW", "CHARGED", true)]
    [InlineData("INTAKE", "TRIAL", true)]
    [InlineData("SUSPENDED", "CHARGED", true)]
    [InlineData("CHARGED", "PRE_TRIAL", false)]
    [InlineData("INVESTIGATION", "PRE_CHARGE_REVIEW", false)]
    [InlineData("INVESTIGATION", "CLOSED", false)]
    [InlineData("CLOSED", "APPEAL", false)]
    public void A_step_into_the_proceedings_charges(string from, string to, bool charges) => Assert.Equal(charges, CaseStages.Charges(from, to));

    [Fact]
    public void A_first_decision_completes_and_further_ones_review()
    {
        var assessment = Opened();
        var first = assessment.Decide(Finding("NO_CHARGE", "COMPELLED", 1), null, null, Act()).Value;
        var upheld = assessment.Decide(Finding("NO_CHARGE", "COMPELLED", 2), first, null, Act()).Value;
        var changed = assessment.Decide(Finding("REFUSED", "NO_NEXUS", 3), upheld, null, Act()).Value;

        Assert.Equal([(1, ""), (2, "UPHELD"), (3, "CHANGED")], [(first.Number, first.Outcome), (upheld.Number, upheld.Outcome), (changed.Number, changed.Outcome)]);
        Assert.Equal(assessment.Id, changed.AssessmentId);
    }

    [Fact]
    public void A_decision_needs_a_nexus_its_order_and_a_review_that_follows()
    {
        var assessment = Opened();
        var first = assessment.Decide(Finding("NO_CHARGE", "CHILD", 5), null, null, Act()).Value;

        Assert.Equal(NonPunishmentRefusals.NexusMissing, assessment.Decide(Finding("STAY", "NO_NEXUS", 5), null, null, Act()).Refusal);
        Assert.Equal(NonPunishmentRefusals.BeforeTheLast, assessment.Decide(Finding("REFUSED", "NO_NEXUS", 4), first, null, Act()).Refusal);
        Assert.Equal(NonPunishmentRefusals.ReviewFollows, assessment.Decide(Finding("STAY", "COMPELLED", 5, 5), null, null, Act()).Refusal);
    }

    [Fact]
    public void An_assessment_is_about_somebody_and_one_at_a_time()
    {
        Assert.Equal(NonPunishmentRefusals.NobodyNamed, NonPunishmentAssessment.Open(Case, 1, default, ["THEFT"], false, Act()).Refusal);
        Assert.Equal(NonPunishmentRefusals.OneIsOpen, NonPunishmentAssessment.Open(Case, 1, new(VictimId.New(), null), ["THEFT"], true, Act()).Refusal);
        Assert.Equal(["THEFT"], NonPunishmentAssessment.Open(Case, 1, new(null, SuspectId.New()), ["THEFT", "THEFT"], false, Act()).Value.Offences);
    }

    [Fact]
    public void An_organisation_is_nobodys_victim_and_indicators_can_be_taken_back()
    {
        var company = Suspect.Identify(Case, 1, SuspectKind.Organisation, "Harvest Ltd", "EMPLOYER", "", GivenRecord.Now);
        var person = Suspect.Identify(Case, 2, SuspectKind.Person, "A. B.", "RECRUITER", "", GivenRecord.Now);

        Assert.Equal(SuspectRefusals.NotAPerson, company.SeeAsVictim(null, ["DEBT"]).Refusal);
        Assert.False(company.VictimIndicated);
        Assert.False(person.SeeAsVictim(VictimId.New(), ["DEBT", "DEBT"]).IsRefused);
        Assert.True(person.VictimIndicated);
        Assert.Equal(["DEBT"], person.Indicators);
        Assert.False(person.SeeAsVictim(null, []).IsRefused);
        Assert.False(person.VictimIndicated);
        Assert.Null(person.LinkedVictimId);
    }

    [Fact]
    public void Collateral_proceedings_take_the_steps_that_may_follow()
    {
        var victim = Victim.Register(Case, 1, "Feminine", false, GivenRecord.Now);
        var fine = CollateralProceeding.Record(victim, "FINE", new DateOnly(2026, 3, 2), Act());

        Assert.Equal(CollateralRefusals.NotFromHere, fine.Advance("RELIEF_REFUSED", "", new DateOnly(2026, 3, 3), [2]).Refusal);
        Assert.Equal(CollateralRefusals.WhichRelief, fine.Advance("RELIEF_SOUGHT", "", new DateOnly(2026, 3, 3), [2]).Refusal);
        Assert.Equal(CollateralRefusals.WhichRelief, fine.Advance("CLOSED", "ANNULMENT", new DateOnly(2026, 3, 3), [2]).Refusal);
        Assert.Equal(CollateralRefusals.BeforeTheLast, fine.Advance("CLOSED", "", new DateOnly(2026, 3, 1), [2]).Refusal);
        Assert.Equal("PENDING", fine.State);
        Assert.False(fine.Advance("RELIEF_SOUGHT", "ANNULMENT", new DateOnly(2026, 3, 3), [2]).IsRefused);
        Assert.False(fine.Advance("RELIEF_GRANTED", "", new DateOnly(2026, 4, 3), [3]).IsRefused);
        Assert.Equal(("RELIEF_GRANTED", "ANNULMENT"), (fine.State, fine.Relief));
        Assert.Empty(fine.MayFollow);
    }

    private static NonPunishmentAssessment Opened() => NonPunishmentAssessment.Open(Case, 1, new(VictimId.New(), null), ["THEFT"], false, Act()).Value;

    private static NonPunishmentFinding Finding(string decision, string nexus, int day, int? review = null) =>
        new(decision, nexus, new DateOnly(2026, 5, day), review is { } on ? new DateOnly(2026, 5, on) : null);

    private static SealedAct Act() => new(Guid.CreateVersion7(), UserId.New(), GivenRecord.Now, [1]);
}
