using CaseTracker.Domain.Deadlines;
using static CaseTracker.Domain.Tests.Deadlines.DeadlineSnapshot;
using static CaseTracker.Domain.Tests.Deadlines.GivenDeadline;

namespace CaseTracker.Domain.Tests.Deadlines;

public class RecomputationTests
{
    // A new version in which 7 April 2026 has become a holiday.
    private static readonly HolidayCalendar Newer = new(
        "DE", "Germany", "2026.2", 2020, 2035, [.. Given.Calendar("DE").Holidays, new Holiday(Given.Day("2026-04-07"), "Day of mourning")]);

    [Fact]
    public void A_changed_holiday_list_proposes_a_new_date_and_changes_none()
    {
        var deadline = Running();
        var before = Of(deadline);

        var proposal = deadline.ProposeRecomputation(Newer).Value;

        Assert.True(deadline.IsOutdatedBy(Newer));
        Assert.False(deadline.IsOutdatedBy(Given.Calendar("DE")));
        Assert.Equal("2026-04-08", proposal.LegalDue.ToString());
        Assert.Equal(before, Of(deadline));
    }

    [Fact]
    public void An_accepted_recomputation_takes_the_new_date_and_version()
    {
        var deadline = Running();

        Assert.False(deadline.AcceptRecomputation(Newer).IsRefused);

        Assert.Equal(("2026-04-08", "2026.2"), (deadline.LegalDue.ToString(), deadline.CalendarVersion));
        Assert.Equal(ComputationStatus.Unconfirmed, deadline.ComputationStatus);
        Assert.False(deadline.IsOutdatedBy(Newer));
        Assert.Contains("Computed again with calendar DE 2026.2", deadline.Working);
    }

    [Fact]
    public void A_refused_recomputation_is_not_proposed_again_for_that_version()
    {
        var deadline = Running();
        var legal = deadline.LegalDue;
        AssertRefusedUnchanged(deadline, DeadlineRefusals.ReasonMissing, d => d.RefuseRecomputation(Newer, " "));

        Assert.False(deadline.RefuseRecomputation(Newer, "The court has confirmed 7 April").IsRefused);

        Assert.Equal((legal, "2026.1"), (deadline.LegalDue, deadline.CalendarVersion));
        Assert.False(deadline.IsOutdatedBy(Newer));
        Assert.True(deadline.IsOutdatedBy(new HolidayCalendar("DE", "Germany", "2026.3", 2020, 2035, Newer.Holidays)));
        Assert.Contains("Not computed again with calendar DE 2026.2: The court has confirmed 7 April", deadline.Working);
    }

    [Fact]
    public void Only_a_proposal_that_moves_something_needs_an_answer()
    {
        var deadline = Running();
        var elsewhere = new HolidayCalendar("DE", "Germany", "2026.2", 2020, 2035, [.. Given.Calendar("DE").Holidays, new Holiday(Given.Day("2030-01-02"), "Far away")]);

        Assert.True(deadline.WouldMove(deadline.ProposeRecomputation(Newer).Value));
        Assert.False(deadline.WouldMove(deadline.ProposeRecomputation(elsewhere).Value));
    }

    [Fact]
    public void An_end_that_a_person_or_an_order_fixed_stands_and_its_safe_date_moves()
    {
        var byHand = Deadline.StartByHand(Start(), new(DeadlineKind.Maximum, DueMoment.EndOf(Given.Day("2026-04-07")), null, Given.Calendar("DE"), "Order")).Value;
        var extended = Running();
        Assert.False(extended.Extend(Order() with { NewEnd = DueMoment.EndOf(Given.Day("2026-05-05")) }, Given.Calendar("DE"), On("2026-04-07")).IsRefused);
        var mourning = new HolidayCalendar("DE", "Germany", "2026.2", 2020, 2035, [.. Newer.Holidays, new Holiday(Given.Day("2026-05-05"), "Day of mourning")]);
        Assert.Equal(("2026-04-07", "2026-05-05"), (byHand.SafeDue.ToString(), extended.SafeDue.ToString()));

        Assert.False(byHand.AcceptRecomputation(mourning).IsRefused);
        Assert.False(extended.AcceptRecomputation(mourning).IsRefused);

        Assert.Equal(("2026-04-07", "2026-04-02", Given.Day("2026-04-02")), (byHand.LegalDue.ToString(), byHand.SafeDue.ToString(), byHand.DueOn));
        Assert.Equal(("2026-05-05", "2026-05-04"), (extended.LegalDue.ToString(), extended.SafeDue.ToString()));
    }

    [Fact]
    public void Only_a_running_clock_of_the_same_place_is_computed_again()
    {
        AssertRefusedUnchanged(Completed(), DeadlineRefusals.NotRunning, d => d.AcceptRecomputation(Newer));
        AssertRefusedUnchanged(Running(), DeadlineRefusals.OtherCalendar, d => d.AcceptRecomputation(Given.Calendar("AT")));
        Assert.False(Completed().IsOutdatedBy(Newer));
    }
}
