using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Chain;

namespace CaseTracker.Domain.Tests.Suspects;

public sealed class ChainCoverageTests
{
    private int number;

    [Fact]
    public void Roles_charged_are_divided_by_roles_identified()
    {
        // By hand: RECRUITER (charged, identified), EXPLOITER (convicted), FINANCIER (investigated), BENEFICIARY_COMPANY (charged): 4 roles, 3 charged.
        var chain = new ChainCoverage(
        [
            Person(ChainReach.Identified, "RECRUITER"), Person(ChainReach.Charged, "RECRUITER"), Person(ChainReach.Convicted, "EXPLOITER"), Person(ChainReach.Investigated, "FINANCIER"),
            Organisation(ChainReach.Charged, "BENEFICIARY_COMPANY"),
        ]);

        Assert.Equal((4, 4, 3, 1), (chain.RolesReached(ChainReach.Identified), chain.RolesReached(ChainReach.Investigated), chain.RolesReached(ChainReach.Charged), chain.RolesReached(ChainReach.Convicted)));
        Assert.Equal(0.75m, chain.Share);
        Assert.Equal((1, 1), (chain.OrganisationsReached(ChainReach.Identified), chain.OrganisationsReached(ChainReach.Charged)));
        Assert.Equal(["RECRUITER", "EXPLOITER", "BENEFICIARY_COMPANY", "FINANCIER"], chain.Roles.Select(r => r.Role));
        Assert.Equal(["S-02", "S-01"], chain.Roles[0].Members.Select(m => m.Reference));
        Assert.Equal((2, 1), (chain.Roles[0].Reached(ChainReach.Identified), chain.Roles[0].Reached(ChainReach.Charged)));
    }

    [Fact]
    public void Who_plays_several_parts_counts_in_each()
    {
        var chain = new ChainCoverage([Person(ChainReach.Charged, "ORGANISER", "FINANCIER", "USER_CLIENT")]);

        Assert.Equal(3, chain.RolesReached(ChainReach.Charged));
        Assert.Equal(1, chain.UsersReached(ChainReach.Charged));
    }

    [Fact]
    public void A_victim_who_was_made_to_offend_is_nobody_to_hold_to_account()
    {
        var chain = new ChainCoverage([Person(ChainReach.Charged, "VICTIM_OFFENDER"), Person(ChainReach.Identified, "RECRUITER", "VICTIM_OFFENDER")]);

        Assert.Equal("S-01", Assert.Single(chain.NotCounted).Reference);
        Assert.Equal(["RECRUITER"], chain.Roles.Select(r => r.Role));
        Assert.Equal(0m, chain.Share);
        Assert.Null(new ChainCoverage([Person(ChainReach.Charged, "VICTIM_OFFENDER")]).Share);
        Assert.Empty(new ChainCoverage([Person(ChainReach.Charged, "VICTIM_OFFENDER")]).Gaps);
    }

    [Fact]
    public void Parts_that_nobody_plays_are_missing()
    {
        var chain = new ChainCoverage([Person(ChainReach.Investigated, "RECRUITER"), Person(ChainReach.Investigated, "EXPLOITER")]);

        Assert.Equal([ChainPart.Earns, ChainPart.Enables, ChainPart.Uses], chain.Gaps.Where(g => g.Kind == ChainGapKind.PartMissing).Select(g => g.Part!.Value));
        Assert.Equal([ChainGapKind.NoOrganisation], chain.Gaps.Where(g => g.Kind != ChainGapKind.PartMissing).Select(g => g.Kind));
    }

    [Fact]
    public void Roles_that_are_left_behind_are_missing_once_others_are_charged()
    {
        ChainMember[] before = [Person(ChainReach.Investigated, "RECRUITER"), Person(ChainReach.Identified, "TRANSPORTER"), Organisation(ChainReach.Investigated, "BENEFICIARY_COMPANY")];
        Assert.Equal([(ChainGapKind.RoleNotInvestigated, "TRANSPORTER")], Of(before));

        Assert.Equal(
            [(ChainGapKind.RoleNotCharged, "RECRUITER"), (ChainGapKind.RoleNotInvestigated, "TRANSPORTER"), (ChainGapKind.RoleNotCharged, "BENEFICIARY_COMPANY"), (ChainGapKind.OrganisationNotCharged, null)],
            Of([.. before, Person(ChainReach.Charged, "EXPLOITER")]));
    }

    [Fact]
    public void Three_together_ask_whether_they_are_a_group()
    {
        var two = (ChainMember[])[Person(ChainReach.Identified, "RECRUITER"), Person(ChainReach.Identified, "EXPLOITER")];
        Assert.DoesNotContain(new ChainCoverage(two).Gaps, g => g.Kind == ChainGapKind.NoGroup);
        Assert.Contains(new ChainCoverage([.. two, Person(ChainReach.Identified, "RECRUITER")]).Gaps, g => g.Kind == ChainGapKind.NoGroup);
        Assert.DoesNotContain(new ChainCoverage([.. two, Person(ChainReach.Identified, "RECRUITER") with { InGroup = true }]).Gaps, g => g.Kind == ChainGapKind.NoGroup);
    }

    [Fact]
    public void A_profile_says_of_an_organisation_neither_age_nor_sex_and_changes_nothing_then()
    {
        var company = Suspect.Identify(CaseId.New(), 1, SuspectKind.Organisation, "Harbour Ltd", "BENEFICIARY_COMPANY", "", default);
        Assert.Same(SuspectRefusals.NoBody, company.Describe(new SuspectParticulars(["FINANCIER"], "", "Feminine", ["AT"], "", "", [])).Refusal);
        Assert.Empty(company.Countries);
        Assert.False(company.Describe(new SuspectParticulars(["FINANCIER", "BENEFICIARY_COMPANY", "FINANCIER"], "", "", ["AT", "AT"], "", "", ["SHELL_COMPANIES"])).IsRefused);
        Assert.Equal(["BENEFICIARY_COMPANY", "FINANCIER"], company.Roles);
        Assert.Equal(["AT"], company.Countries);
    }

    private static IEnumerable<(ChainGapKind, string?)> Of(ChainMember[] members) =>
        new ChainCoverage(members).Gaps.Where(g => g.Kind is not (ChainGapKind.PartMissing or ChainGapKind.NoGroup)).Select(g => (g.Kind, g.Role));

    private ChainMember Person(ChainReach reach, params string[] roles) => new(SuspectId.New(), $"S-{++number:00}", "A. B.", SuspectKind.Person, roles, reach, false);

    private ChainMember Organisation(ChainReach reach, params string[] roles) => Person(reach, roles) with { Kind = SuspectKind.Organisation };
}
