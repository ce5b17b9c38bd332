using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Tests.Cases;

public sealed class StageTests
{
    [Theory]
    [InlineData("INTAKE", "PRE_INVESTIGATION", true)] // on
    [InlineData("INTAKE", "INVESTIGATION", true)]     // skipping ahead
    [InlineData("INTAKE", "CLOSED", true)]
    [InlineData("TRIAL", "PRE_TRIAL", true)]          // one step back
    [InlineData("TRIAL", "CHARGED", false)]           // not two
    [InlineData("VERDICT", "INTAKE", false)]
    [InlineData("INVESTIGATION", "SUSPENDED", true)]  // aside from anywhere
    [InlineData("SUSPENDED", "INVESTIGATION", true)]  // and back to anywhere
    [InlineData("SUSPENDED", "INTAKE", true)]
    [InlineData("CLOSED", "INVESTIGATION", true)]     // reopened
    [InlineData("CLOSED", "APPEAL", true)]
    [InlineData("CLOSED", "ENFORCEMENT", true)]
    [InlineData("CLOSED", "POST_CASE", false)]
    [InlineData("CLOSED", "SUSPENDED", false)]
    [InlineData("INTAKE", "NONSENSE", false)]
    public void The_table_of_stages(string from, string to, bool may) => Assert.Equal(may, CaseStages.MayFollow(from, to));

    [Fact]
    public void From_every_stage_of_the_main_line_one_may_go_on_and_only_one_step_back()
    {
        var line = CaseStages.MainLine.ToList();
        foreach (var from in line.Where(s => s != CaseStages.Closed))
            foreach (var to in line.Where(s => s != from))
                Assert.Equal(line.IndexOf(to) >= line.IndexOf(from) - 1, CaseStages.MayFollow(from, to));
    }

    [Fact]
    public void A_move_is_kept_with_who_when_and_why()
    {
        var moved = GivenCase.Opened();
        var (by, at) = (UserId.New(), GivenCase.Now.AddDays(3));

        Assert.False(moved.MoveTo("INVESTIGATION", "Indications confirmed", by, at).IsRefused);

        Assert.Equal("INVESTIGATION", moved.Stage);
        Assert.Equal(new StageChange(2, "INTAKE", "INVESTIGATION", at, by, "Indications confirmed"), moved.StageChanges[^1]);
    }

    [Fact]
    public void A_case_cannot_move_to_where_it_stands() =>
        GivenCase.AssertRefusedUnchanged(GivenCase.In("INVESTIGATION"), CaseRefusals.AlreadyInStage, c => c.MoveTo("INVESTIGATION", "again", GivenCase.Lead, GivenCase.Now));

    [Fact]
    public void A_case_cannot_jump_back_and_the_refusal_names_both_stages() =>
        GivenCase.AssertRefusedUnchanged(
            GivenCase.In("TRIAL"), CaseRefusals.StageCannotFollow("TRIAL", "INTAKE"), c => c.MoveTo("INTAKE", "undo", GivenCase.Lead, GivenCase.Now));

    [Fact]
    public void A_closed_case_is_only_reopened() =>
        GivenCase.AssertRefusedUnchanged(
            GivenCase.In("CLOSED"), CaseRefusals.StageCannotFollow("CLOSED", "TRIAL"), c => c.MoveTo("TRIAL", "reopen", GivenCase.Lead, GivenCase.Now));

    [Fact]
    public void Every_stage_but_closed_waits_for_something()
    {
        foreach (var stage in CaseStages.MainLine.Concat(CaseStages.Aside).Except([CaseStages.Closed, "JOINED", "SEVERED"]))
            Assert.DoesNotContain("closed", CaseStages.WaitingFor(stage), StringComparison.Ordinal);
    }
}
