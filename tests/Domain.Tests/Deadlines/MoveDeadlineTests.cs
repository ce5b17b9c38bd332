using CaseTracker.Domain.Deadlines;
using static CaseTracker.Domain.Tests.Deadlines.DeadlineSnapshot;
using static CaseTracker.Domain.Tests.Deadlines.GivenDeadline;

namespace CaseTracker.Domain.Tests.Deadlines;

public class MoveDeadlineTests
{
    private static readonly HolidayCalendar De = Given.Calendar("DE");
    private static readonly HolidayCalendar Us = Given.Calendar("US");

    [Fact]
    public void An_extension_moves_the_end_and_keeps_the_trigger_and_the_old_end()
    {
        var (deadline, act) = (Running(), On("2026-04-08"));

        Assert.False(deadline.Extend(Order(newEnd: "2026-05-03"), De, act).IsRefused);

        Assert.Equal(("2026-05-03", "2026-04-30"), (deadline.LegalDue.ToString(), deadline.Due.ToString()));
        Assert.Equal(Given.Day("2026-03-05"), deadline.TriggerOn);
        var extension = Assert.Single(deadline.Extensions);
        Assert.Equal(("14 Js 22/26", "Executing authority", "Measure abroad takes longer"), (extension.Reference, extension.Authority, extension.Reason));
        Assert.Equal((Given.Day("2026-04-07"), Given.Day("2026-05-03")), (extension.PreviousEndOn, extension.NewEndOn));
        Assert.Equal((act.By, act.At, 1), (extension.RecordedBy, extension.RecordedAt, extension.Number));
        Assert.Contains("Extended from 2026-04-07 to 2026-05-03 by order 14 Js 22/26", deadline.Working);
    }

    [Fact]
    public void An_extension_dated_after_the_clock_ran_out_is_refused() =>
        AssertRefusedUnchanged(Running(), DeadlineRefusals.AlreadyExpired, d => d.Extend(Order("2026-04-08"), De, On("2026-04-08")));

    [Theory]
    [InlineData("2026-04-04", "2026-04-04", "deadline.extension_not_later")] // the present legal end is 7 April
    [InlineData("2026-04-04", "2026-04-07", "deadline.extension_not_later")]
    [InlineData("2026-04-06", "2026-05-04", "deadline.in_the_future")]
    public void An_extension_must_be_made_by_now_and_reach_further(string orderedOn, string newEnd, string code)
    {
        var deadline = Running();
        var before = Of(deadline);

        Assert.Equal(code, deadline.Extend(Order(orderedOn, newEnd), De, On("2026-04-05")).Refusal?.Code);
        Assert.Equal(before, Of(deadline));
    }

    [Fact]
    public void An_extension_without_reference_authority_or_reason_is_refused()
    {
        foreach (var order in (ExtensionOrder[])[Order() with { Reference = "" }, Order() with { Authority = " " }, Order() with { Reason = "" }])
        {
            AssertRefusedUnchanged(Running(), DeadlineRefusals.ExtensionIncomplete, d => d.Extend(order, De, On("2026-04-07")));
        }
    }

    [Fact]
    public void Only_a_running_clock_that_the_law_lets_grow_is_extended()
    {
        AssertRefusedUnchanged(Completed(), DeadlineRefusals.NotRunning, d => d.Extend(Order(), De, On("2026-04-07")));
        AssertRefusedUnchanged(Running(Eio() with { Extendable = false }), DeadlineRefusals.NotExtendable, d => d.Extend(Order(), De, On("2026-04-07")));
        AssertRefusedUnchanged(Running(), DeadlineRefusals.OtherCalendar, d => d.Extend(Order(), Us, On("2026-04-07")));
        AssertRefusedUnchanged(Running(), DeadlineRefusals.EndOutOfLimits, d => d.Extend(Order(newEnd: "9999-12-31"), De, On("2026-04-07")));
        var time = Order() with { NewEnd = DueMoment.At(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero)) };
        AssertRefusedUnchanged(Running(), DeadlineRefusals.TimeZoneMissing, d => d.Extend(time, De, On("2026-04-07")));
    }

    [Fact]
    public void An_hour_clock_is_past_extension_from_its_instant_on()
    {
        var rule = Given.Rule(Given.Period("HOURS_EXACT", 48, DeadlineUnit.Hours));
        var deadline = Deadline.StartFromRule(Start(), rule, Given.At("2026-03-05T10:00", "DE", "Europe/Berlin")).Value; // ends 7 March 09:00 UTC

        AssertRefusedUnchanged(deadline, DeadlineRefusals.AlreadyExpired, d => d.Extend(Order("2026-03-07"), De, On("2026-03-07")));
        var inTime = Order("2026-03-07") with { OrderedAt = new DateTimeOffset(2026, 3, 7, 8, 59, 0, TimeSpan.Zero) };
        Assert.False(deadline.Extend(inTime, De, On("2026-03-07")).IsRefused);
    }

    [Fact]
    public void Excluded_days_move_the_end_when_the_clock_resumes()
    {
        var deadline = Stopped();
        Assert.Equal((DeadlineStatus.Stopped, Lateness.NotDue), (deadline.Status, deadline.LatenessAt(On("2027-01-01").At, Given.Day("2027-01-01"))));

        Assert.False(deadline.Resume(Given.Day("2026-03-24"), Us, On("2026-03-25")).IsRefused);

        Assert.Equal((DeadlineStatus.Running, "2026-05-26"), (deadline.Status, deadline.LegalDue.ToString())); // 11 May + 15 days
        Assert.Equal(Given.Day("2026-03-24"), deadline.Stoppages[0].LastDay);
        Assert.Equal(ComputationStatus.Unconfirmed, deadline.ComputationStatus);
    }

    [Fact]
    public void A_second_stoppage_adds_to_the_first()
    {
        var deadline = Stopped();
        Assert.False(deadline.Resume(Given.Day("2026-03-24"), Us, On("2026-03-25")).IsRefused);
        Assert.False(deadline.Stop(Given.Day("2026-04-01"), "Competency examination", On("2026-04-01")).IsRefused);
        Assert.False(deadline.Resume(Given.Day("2026-04-10"), Us, On("2026-04-12")).IsRefused);

        Assert.Equal("2026-06-05", deadline.LegalDue.ToString()); // 11 May + 15 + 10
        Assert.Equal(2, deadline.Stoppages.Count);
    }

    [Fact]
    public void An_end_an_order_fixed_stays_when_the_clock_resumes()
    {
        var deadline = StopClock();
        Assert.False(deadline.Extend(Order("2026-03-09", "2026-06-30"), Us, On("2026-03-09")).IsRefused);
        Assert.False(deadline.Stop(Given.Day("2026-03-10"), "Motion", On("2026-03-11")).IsRefused);
        Assert.False(deadline.Resume(Given.Day("2026-03-12"), Us, On("2026-03-13")).IsRefused);

        Assert.Equal("2026-06-30", deadline.LegalDue.ToString());
    }

    [Fact]
    public void Only_a_running_stop_clock_stops()
    {
        AssertRefusedUnchanged(Running(), DeadlineRefusals.CannotBeStopped, d => d.Stop(Given.Day("2026-03-10"), "Motion", On("2026-03-11")));
        AssertRefusedUnchanged(Stopped(), DeadlineRefusals.NotRunning, d => d.Stop(Given.Day("2026-03-10"), "Motion", On("2026-03-11")));
        AssertRefusedUnchanged(StopClock(), DeadlineRefusals.ReasonMissing, d => d.Stop(Given.Day("2026-03-10"), "", On("2026-03-11")));
        AssertRefusedUnchanged(StopClock(), DeadlineRefusals.InTheFuture, d => d.Stop(Given.Day("2026-03-12"), "Motion", On("2026-03-11")));
        AssertRefusedUnchanged(StopClock(), DeadlineRefusals.BeforeItBegan, d => d.Stop(Given.Day("2026-03-01"), "Motion", On("2026-03-11")));
        AssertRefusedUnchanged(StopClock(), DeadlineRefusals.AlreadyExpired, d => d.Stop(Given.Day("2026-05-12"), "Motion", On("2026-05-12")));
    }

    [Fact]
    public void Only_a_stopped_clock_resumes_and_in_order()
    {
        AssertRefusedUnchanged(StopClock(), DeadlineRefusals.NotStopped, d => d.Resume(Given.Day("2026-03-24"), Us, On("2026-03-25")));
        AssertRefusedUnchanged(Stopped(), DeadlineRefusals.ResumedBeforeStopped, d => d.Resume(Given.Day("2026-03-09"), Us, On("2026-03-25")));
        AssertRefusedUnchanged(Stopped(), DeadlineRefusals.InTheFuture, d => d.Resume(Given.Day("2026-03-26"), Us, On("2026-03-25")));
        AssertRefusedUnchanged(Stopped(), DeadlineRefusals.OtherCalendar, d => d.Resume(Given.Day("2026-03-24"), De, On("2026-03-25")));
    }
}
