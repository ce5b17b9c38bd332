using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;
using CaseTracker.Domain.Suspects.Stages;

namespace CaseTracker.Domain.Tests.Suspects;

public sealed class DefendantStageTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly UserId By = UserId.New();
    private static readonly DefendantFacts Nothing = new("S-01", 0, [], false, false, false, false);
    private static readonly DefendantFacts Everything = new("S-01", 1, [], true, true, true, false);

    [Theory]
    [InlineData("INVESTIGATION", "TRIAL INVESTIGATION", "TRIAL")]               // whoever is furthest along
    [InlineData("TRIAL", "APPEAL TRIAL", "TRIAL")]                              // of those who await judgment
    [InlineData("TRIAL", "APPEAL SUSPENDED FINAL", "APPEAL")]
    [InlineData("TRIAL", "FINAL INVESTIGATION", "INVESTIGATION")]               // of those still in proceedings
    [InlineData("TRIAL", "CLOSED SUSPENDED", "SUSPENDED")]                      // nobody goes on, somebody could
    [InlineData("INVESTIGATION", "SUSPENDED INVESTIGATION", "INVESTIGATION")]
    [InlineData("APPEAL", "FINAL ENFORCEMENT CLOSED", "FINAL")]                 // over for everybody: furthest back
    [InlineData("TRIAL", "ENFORCEMENT CLOSED", "ENFORCEMENT")]
    [InlineData("TRIAL", "CLOSED CLOSED", "POST_CASE")]                         // closing the case is said by hand
    [InlineData("CLOSED", "CLOSED CLOSED", "CLOSED")]
    [InlineData("POST_CASE", "ENFORCEMENT CLOSED", "POST_CASE")]
    [InlineData("CLOSED", "CLOSED INVESTIGATION", "INVESTIGATION")]             // taken up again
    [InlineData("TRIAL", "JOINED JOINED", "JOINED")]
    [InlineData("TRIAL", "JOINED TRANSFERRED_ABROAD", "TRANSFERRED_ABROAD")]
    [InlineData("TRIAL", "JOINED CLOSED", "POST_CASE")]
    [InlineData("TRIAL", "JOINED PRE_TRIAL", "PRE_TRIAL")]
    [InlineData("INVESTIGATION", "FINANCIAL_INVESTIGATION INVESTIGATION", "FINANCIAL_INVESTIGATION")]
    [InlineData("INVESTIGATION", "FINANCIAL_INVESTIGATION PRE_CHARGE_REVIEW", "PRE_CHARGE_REVIEW")]
    [InlineData("INTAKE", "", "INTAKE")]
    public void The_case_stands_where_its_people_stand(string now, string people, string expected) =>
        Assert.Equal(expected, DefendantStages.OfCase(now, people.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("INTAKE", "INTAKE"), InlineData("PRE_CHARGE_REVIEW", "PRE_CHARGE_REVIEW"), InlineData("FINANCIAL_INVESTIGATION", "FINANCIAL_INVESTIGATION")]
    [InlineData("CHARGED", "INVESTIGATION"), InlineData("ENFORCEMENT", "INVESTIGATION"), InlineData("CLOSED", "INVESTIGATION"), InlineData("SUSPENDED", "INVESTIGATION"), InlineData("JOINED", "INVESTIGATION")]
    public void Nobody_is_charged_by_being_named(string caseStage, string expected)
    {
        var (suspect, first) = Named(caseStage);
        Assert.Equal((expected, Today, 1), (suspect.Stage, suspect.StageOn, suspect.LastStage));
        Assert.Equal((null, expected, 1), (first.From, first.To, first.Number));
    }

    [Theory]
    [InlineData("INVESTIGATION", "CHARGED", "stage.no_count"), InlineData("SUSPENDED", "TRIAL", "stage.no_count"), InlineData("TRIAL", "VERDICT", "stage.no_verdict")]
    [InlineData("TRIAL", "SENTENCING", "stage.no_conviction"), InlineData("TRIAL", "APPEAL", "stage.no_appeal"), InlineData("APPEAL", "ENFORCEMENT", "stage.no_sentence")]
    public void What_a_stage_needs_is_asked(string from, string to, string code)
    {
        Assert.Equal(code, DefendantStages.MayEnter(from, to, Nothing).Refusal?.Code);
        Assert.False(DefendantStages.MayEnter(from, to, Everything with { AppealOpen = to == "APPEAL" }).IsRefused);
    }

    [Theory, InlineData("FINAL"), InlineData("CLOSED")]
    public void Nothing_ends_while_a_count_stands_undecided_or_an_appeal_waits(string to)
    {
        var undecided = DefendantStages.MayEnter("TRIAL", to, Everything with { Undecided = [2, 3] }).Refusal!;
        Assert.Equal("stage.undecided", undecided.Code);
        Assert.Contains("2, 3", undecided.Message, StringComparison.Ordinal);
        Assert.Equal("stage.appeal_open", DefendantStages.MayEnter("APPEAL", to, Everything with { AppealOpen = true }).Refusal?.Code);
        Assert.False(DefendantStages.MayEnter("INVESTIGATION", "CLOSED", Nothing).IsRefused);
    }

    [Theory]
    [InlineData("APPEAL", "TRIAL", true)]          // a new trial
    [InlineData("VERDICT", "PRE_TRIAL", false)]
    [InlineData("INVESTIGATION", "POST_CASE", false)] // of the case alone
    [InlineData("CLOSED", "INVESTIGATION", true)]
    [InlineData("CLOSED", "TRIAL", false)]
    [InlineData("TRIAL", "JOINED", true)]
    public void The_table_of_moves_of_a_person(string from, string to, bool may) => Assert.Equal(may, DefendantStages.MayFollow(from, to));

    [Fact]
    public void A_move_is_kept_with_all_that_belongs_to_it_and_a_day_is_in_order()
    {
        var (suspect, _) = Named("INVESTIGATION", Today.AddDays(-20));
        var other = CaseId.New();
        Assert.Equal("stage.day_out_of_range", suspect.MoveTo(new("SUSPENDED", Today.AddDays(1), "Ill"), Nothing, By, Today, Now).Refusal?.Code);
        Assert.Equal("stage.other_case_needed", suspect.MoveTo(new("JOINED", Today, "Same facts"), Nothing, By, Today, Now).Refusal?.Code);
        Assert.Equal("stage.same_case", suspect.MoveTo(new("JOINED", Today, "Same facts", suspect.CaseId, "A-1"), Nothing, By, Today, Now).Refusal?.Code);
        Assert.Equal("stage.state_needed", suspect.MoveTo(new("TRANSFERRED_ABROAD", Today, "Lives there"), Nothing, By, Today, Now).Refusal?.Code);
        Assert.Equal("stage.already_there", suspect.MoveTo(new("INVESTIGATION", Today, "Again"), Nothing, By, Today, Now).Refusal?.Code);
        Assert.Equal("stage.cannot_follow", suspect.MoveTo(new("INTAKE", Today, "Back"), Nothing, By, Today, Now).Refusal?.Code);
        Assert.Equal(("INVESTIGATION", 1), (suspect.Stage, suspect.LastStage));

        var step = suspect.MoveTo(new("JOINED", Today.AddDays(-2), " Same facts ", other, "A-2026-0002"), Nothing, By, Today, Now).Value;
        Assert.Equal((2, "INVESTIGATION", "JOINED", Today.AddDays(-2), "Same facts", other, "A-2026-0002"), (step.Number, step.From, step.To, step.On, step.Reason, step.OtherCaseId, step.OtherReference));
        Assert.Equal(("JOINED", Today.AddDays(-2), 2), (suspect.Stage, suspect.StageOn, suspect.LastStage));
        Assert.Equal("stage.day_out_of_range", suspect.MoveTo(new("INVESTIGATION", Today.AddDays(-3), "Back"), Nothing, By, Today, Now).Refusal?.Code);
    }

    [Fact]
    public void A_case_that_follows_says_why_and_stays_when_nothing_moved()
    {
        var opened = Domain.Tests.Cases.GivenCase.In("INVESTIGATION");
        var before = opened.StageChanges.Count;
        opened.Follow(["INVESTIGATION", "CLOSED"], "S-02: acquitted", By, Now);
        Assert.Equal(before, opened.StageChanges.Count);
        opened.Follow(["TRIAL", "CLOSED"], "S-01: trial opened", By, Now);
        Assert.Equal(("TRIAL", "INVESTIGATION", "S-01: trial opened"), (opened.Stage, opened.StageChanges[^1].From, opened.StageChanges[^1].Reason));
    }

    internal static (Suspect Suspect, SuspectStage First) Named(string caseStage, DateOnly? on = null)
    {
        var suspect = Suspect.Identify(CaseId.New(), 1, SuspectKind.Person, "A. B.", "RECRUITER", "", Now);
        return (suspect, suspect.Begin(caseStage, on ?? Today, By, Now));
    }
}
