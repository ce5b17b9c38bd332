using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;
using static CaseTracker.Domain.Tests.Deadlines.DeadlineSnapshot;
using static CaseTracker.Domain.Tests.Deadlines.GivenDeadline;

namespace CaseTracker.Domain.Tests.Deadlines;

public class CloseDeadlineTests
{
    [Fact]
    public void Completion_keeps_the_day_it_was_done_apart_from_the_moment_it_was_recorded()
    {
        var (deadline, act) = (Running(), On("2026-04-09"));

        Assert.False(deadline.Complete(Given.Day("2026-04-07"), " Recognised ", act).IsRefused);

        Assert.Equal((DeadlineStatus.Completed, Given.Day("2026-04-07"), "Recognised"), (deadline.Status, deadline.CompletedOn, deadline.ClosingNote));
        Assert.Equal((act.At, act.By), (deadline.ClosedAt, deadline.ClosedBy));
        Assert.False(deadline.IsOpen);
    }

    [Fact]
    public void A_closed_deadline_stays_as_it_was_closed()
    {
        AssertRefusedUnchanged(Completed(), DeadlineRefusals.NotOpen, d => d.Complete(Given.Day("2026-03-11"), "", On("2026-03-11")));
        AssertRefusedUnchanged(Completed(), DeadlineRefusals.NotOpen, d => d.Cancel("Started in error", On("2026-03-11")));
        AssertRefusedUnchanged(Completed(), DeadlineRefusals.NotOpen, d => d.Supersede(DeadlineId.New(), "Sentence varied", On("2026-03-11")));
        AssertRefusedUnchanged(Completed(), DeadlineRefusals.NotOpen, d => d.AssignTo(UserId.New()));
    }

    [Fact]
    public void It_cannot_be_completed_on_a_day_that_has_not_come() =>
        AssertRefusedUnchanged(Running(), DeadlineRefusals.InTheFuture, d => d.Complete(Given.Day("2026-03-11"), "", On("2026-03-10")));

    [Fact]
    public void It_cannot_be_completed_before_it_began() =>
        AssertRefusedUnchanged(Running(), DeadlineRefusals.BeforeItBegan, d => d.Complete(Given.Day("2026-03-04"), "", On("2026-03-10")));

    [Fact]
    public void A_backward_period_is_completed_before_the_date_it_runs_up_to()
    {
        var rule = Given.Rule(Given.Period("WORKING_DAYS_BACK", 20, DeadlineUnit.WorkingDays, DeadlineKind.Backward), "POLICY");
        var deadline = Running(rule, "2026-05-05", "GB-EAW");

        Assert.False(deadline.Complete(Given.Day("2026-03-30"), "", On("2026-03-30")).IsRefused);
    }

    [Theory]
    [InlineData("2026-03-20", "", true)]
    [InlineData("2026-03-20", "Left the country of her own will; waiver signed", false)]
    [InlineData("2026-04-04", "", false)]
    public void A_minimum_that_ends_early_without_a_lawful_reason_is_flagged(string on, string reason, bool flagged)
    {
        var deadline = Running(Given.Rule(Given.Period("PLAIN_EXCL", 30, kind: DeadlineKind.Minimum), "COE"));

        Assert.False(deadline.Complete(Given.Day(on), reason, On("2026-04-10")).IsRefused);

        Assert.Equal(flagged, deadline.EndedTooEarly);
    }

    [Fact]
    public void A_cancelled_deadline_says_why()
    {
        var deadline = Running();

        Assert.False(deadline.Cancel("Request withdrawn", On("2026-03-10")).IsRefused);

        Assert.Equal((DeadlineStatus.Cancelled, "Request withdrawn", null), (deadline.Status, deadline.ClosingNote, deadline.CompletedOn));
        AssertRefusedUnchanged(Running(), DeadlineRefusals.ReasonMissing, d => d.Cancel(" ", On("2026-03-10")));
    }

    [Fact]
    public void A_superseded_deadline_names_the_one_that_replaced_it()
    {
        var (deadline, successor) = (Running(), DeadlineId.New());

        Assert.False(deadline.Supersede(successor, "Sentence varied", On("2026-03-10")).IsRefused);

        Assert.Equal((DeadlineStatus.Superseded, successor), (deadline.Status, deadline.SupersededById));
        AssertRefusedUnchanged(Running(), DeadlineRefusals.SupersededByItself, d => d.Supersede(d.Id, "x", On("2026-03-10")));
        AssertRefusedUnchanged(Running(), DeadlineRefusals.ReasonMissing, d => d.Supersede(successor, "", On("2026-03-10")));
    }

    [Fact]
    public void An_open_deadline_can_pass_to_a_colleague()
    {
        var (deadline, colleague) = (Running(), UserId.New());

        Assert.False(deadline.AssignTo(colleague).IsRefused);

        Assert.Equal(colleague, deadline.OwnerId);
    }
}
