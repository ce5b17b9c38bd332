using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims.Interviews;
using static CaseTracker.Domain.Tests.Victims.GivenRecord;

namespace CaseTracker.Domain.Tests.Victims;

public sealed class InterviewTests
{
    private static readonly InterviewPlan Usual = new("INTERVIEW", Now.AddDays(1), "FIRST_ACCOUNT", UserId.New(), false, "", false, "YES", false, InterviewCompetence.NotNeeded);

    [Fact]
    public void A_plan_keeps_its_codes_and_what_was_sealed()
    {
        var of = Of();
        var interview = Interview.Plan(of, Usual with { InterpreterLanguage = "ro", InterpreterChecked = true }, 2, 1, true).Value;

        Assert.Equal((of.Id, of.CaseId, of.VictimId, of.By, of.Now), (interview.Id, interview.CaseId, interview.VictimId, interview.RecordedBy, interview.RecordedAt));
        Assert.Equal((2, "INTERVIEW", "FIRST_ACCOUNT", "ro", true, "YES", false), (interview.Number, interview.Kind, interview.Purpose, interview.InterpreterLanguage, interview.InterpreterChecked, interview.GenderPreferred, interview.Justified));
        Assert.Equal(of.Details, interview.Details);
        Assert.True(interview.SameInterviewer);
    }

    [Theory, InlineData("INTERVIEW", 0, false), InlineData("INTERVIEW", 1, false), InlineData("INTERVIEW", 2, true), InlineData("INTERVIEW", 7, true), InlineData("CONFRONTATION", 0, true)]
    public void From_the_third_on_and_for_any_confrontation_a_justification_is_required(string kind, int soFar, bool required)
    {
        Assert.Equal(required ? InterviewRefusals.JustificationRequired : null, Interview.Plan(Of(), Usual with { Kind = kind }, soFar + 1, soFar, null).Refusal);
        Assert.True(Interview.Plan(Of(), Usual with { Kind = kind, Justified = true }, soFar + 1, soFar, null).Value.Justified);
    }

    [Fact]
    public void There_is_one_interviewer_a_user_or_a_name()
    {
        Assert.Same(InterviewRefusals.OneInterviewer, Interview.Plan(Of(), Usual with { InterviewerId = null }, 1, 0, null).Refusal);
        Assert.Same(InterviewRefusals.OneInterviewer, Interview.Plan(Of(), Usual with { NamedInterviewer = true }, 1, 0, null).Refusal);
        Assert.Null(Interview.Plan(Of(), Usual with { InterviewerId = null, NamedInterviewer = true }, 1, 0, null).Refusal);
    }

    [Fact]
    public void An_interpreter_is_checked_for_ties_first() =>
        Assert.Same(InterviewRefusals.InterpreterUnchecked, Interview.Plan(Of(), Usual with { InterpreterLanguage = "ro" }, 1, 0, null).Refusal);

    [Fact]
    public void One_that_was_held_keeps_breaks_support_and_recording()
    {
        var (interview, recording) = (Planned(), ExhibitId.New());
        var outcome = interview.Hold(Of(), new HeldInterview(Now, 2, true, recording, InterviewCompetence.Trained), false).Value;

        Assert.Equal((interview.Id, true, Now, "", 2, true, recording), (outcome.InterviewId, outcome.Held, outcome.HeldAt, outcome.NotHeldReason, outcome.Breaks, outcome.SupportPerson, outcome.RecordingId));
    }

    [Fact]
    public void One_that_was_not_held_says_why()
    {
        var outcome = Planned().NotHeld(Of(), "VICTIM_UNWELL", false).Value;

        Assert.Equal((false, null, "VICTIM_UNWELL"), (outcome.Held, outcome.HeldAt, outcome.NotHeldReason));
    }

    [Fact]
    public void What_came_of_it_is_recorded_once()
    {
        Assert.Same(InterviewRefusals.AlreadyClosed, Planned().Hold(Of(), new HeldInterview(Now, 0, false, null, InterviewCompetence.NotNeeded), true).Refusal);
        Assert.Same(InterviewRefusals.AlreadyClosed, Planned().NotHeld(Of(), "OTHER", true).Refusal);
    }

    [Fact]
    public void Who_lacks_the_training_plans_no_interview_of_a_child_but_what_was_held_is_recorded()
    {
        Assert.Same(InterviewRefusals.InterviewerUntrained, Interview.Plan(Of(), Usual with { Competence = InterviewCompetence.Lacking }, 1, 0, null).Refusal);
        foreach (var way in (string[])[InterviewCompetence.Trained, InterviewCompetence.Allowed])
            Assert.Equal(way, Interview.Plan(Of(), Usual with { Competence = way }, 1, 0, null).Value.Competence);
        Assert.Equal(InterviewCompetence.Lacking, Planned().Hold(Of(), new HeldInterview(Now, 0, false, null, InterviewCompetence.Lacking), false).Value.Competence);
    }

    [Fact]
    public void A_supervisor_allows_somebody_else_for_a_time_and_never_themselves()
    {
        var (of, today) = (Of(), DateOnly.FromDateTime(Now.UtcDateTime));
        Assert.Same(InterviewRefusals.OwnWaiver, CompetenceWaiver.Allow(of, of.By, false, today, today).Refusal);
        Assert.Same(InterviewRefusals.OneInterviewer, CompetenceWaiver.Allow(of, null, false, today, today).Refusal);
        Assert.Same(InterviewRefusals.OneInterviewer, CompetenceWaiver.Allow(of, UserId.New(), true, today, today).Refusal);
        Assert.Same(InterviewRefusals.WaiverTooLong, CompetenceWaiver.Allow(of, UserId.New(), false, today.AddDays(-1), today).Refusal);
        Assert.Same(InterviewRefusals.WaiverTooLong, CompetenceWaiver.Allow(of, UserId.New(), false, today.AddDays(91), today).Refusal);
        Assert.Equal(today.AddDays(90), CompetenceWaiver.Allow(of, null, true, today.AddDays(90), today).Value.UntilOn);
    }

    [Fact]
    public void It_is_not_held_in_the_future() =>
        Assert.Same(InterviewRefusals.HeldInFuture, Planned().Hold(Of(), new HeldInterview(Now.AddMinutes(1), 0, false, null, InterviewCompetence.NotNeeded), false).Refusal);

    private static Interview Planned() => Interview.Plan(Of(), Usual, 1, 0, null).Value;
}
