using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects.Stages;

namespace CaseTracker.Domain.Tests.Suspects;

public sealed class StateInWordsTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly CaseId Case = CaseId.New();
    private static readonly UserId By = UserId.New();

    [Fact]
    public void The_most_overdue_thing_is_what_somebody_waits_for_and_its_days_are_counted()
    {
        Blockage[] open = [Waits("COURT_DATE", null), Waits("EXPERT_REPORT", Today.AddDays(-12)), Waits("TRANSLATION", Today.AddDays(3))];

        Assert.Equal(new StateInWords(StateKind.Late, "EXPERT_REPORT", Today.AddDays(-12), 12), StateInWords.Of("INVESTIGATION", open, Ready(), Today));
        Assert.Equal(new StateInWords(StateKind.Blocked, "TRANSLATION", Today.AddDays(3)), StateInWords.Of("INVESTIGATION", [open[0], open[2]], Ready(), Today));
        Assert.Equal(new StateInWords(StateKind.Blocked, "COURT_DATE"), StateInWords.Of("TRIAL", [open[0]], null, Today));
        Assert.Equal(StateKind.Blocked, StateInWords.Of("TRIAL", [Waits("POLICE_INQUIRIES", Today)], null, Today).Kind); // due today is not late
    }

    [Theory]
    [InlineData(0, 0, 0, true, StateKind.NoCount)]
    [InlineData(2, 3, 1, false, StateKind.AssessFirst)]
    [InlineData(2, 3, 1, true, StateKind.Unproved)]
    [InlineData(2, 0, 1, true, StateKind.ReadyOnTestimony)]
    [InlineData(2, 0, 0, true, StateKind.Ready)]
    public void Before_the_charge_the_proof_says_whether_they_are_ready(int counts, int unproved, int testimony, bool may, StateKind expected)
    {
        foreach (var stage in (string[])["INVESTIGATION", "FINANCIAL_INVESTIGATION", "PRE_CHARGE_REVIEW"])
            Assert.Equal(expected, StateInWords.Of(stage, [], new ChargeReadiness(counts, unproved, testimony, may), Today).Kind);
    }

    [Fact]
    public void Else_the_stage_says_what_it_waits_for_and_whose_proceedings_are_over_waits_for_nothing_of_the_case()
    {
        Assert.Equal(new StateInWords(StateKind.Stage, WaitsFor: "the trial to end"), StateInWords.Of("TRIAL", [], Ready(), Today));
        Assert.Equal(new StateInWords(StateKind.Stage, WaitsFor: "evidence for each element of each count"), StateInWords.Of("INVESTIGATION", [], null, Today)); // who may not know of the proof
        Assert.Equal(StateKind.Stage, StateInWords.Of("CLOSED", [Waits("COURT_DATE", Today.AddDays(-9))], null, Today).Kind);
    }

    [Fact]
    public void What_is_waited_for_is_recorded_once_and_ends_once_in_order()
    {
        Assert.Equal("blockage.expected_before_it_began", Blockage.Record(Case, null, new("MLA_ANSWER", "", Today, Today.AddDays(-1)), [], By, default).Refusal?.Code);
        Assert.Equal("blockage.one_is_open", Blockage.Record(Case, null, new("MLA_ANSWER", "", Today, null), ["MLA_ANSWER"], By, default).Refusal?.Code);
        var open = Waits("MLA_ANSWER", null);
        Assert.Equal("blockage.ends_before_it_began", open.End(Today.AddDays(-31), "", By).Refusal?.Code);
        Assert.False(open.End(Today, " It came ", By).IsRefused);
        Assert.Equal((Today, "It came"), (open.EndedOn, open.EndNote));
        Assert.Equal("blockage.ended", open.End(Today, "", By).Refusal?.Code);
    }

    private static Blockage Waits(string reason, DateOnly? expected) => Blockage.Record(Case, null, new BlockGiven(reason, "", Today.AddDays(-30), expected), [], By, default).Value;

    private static ChargeReadiness Ready() => new(1, 0, 0, true);
}
