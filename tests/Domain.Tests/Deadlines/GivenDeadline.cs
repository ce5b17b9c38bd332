using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines;

namespace CaseTracker.Domain.Tests.Deadlines;

internal static class GivenDeadline
{
    internal static DeadlineStart Start(string title = "Decide on the EIO") =>
        new(CaseId.New(), title, UserId.New(), UserId.New(), new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero));

    internal static DeadlineRule Eio() => Given.Rule(Given.Period("EU1182", 30));

    /// <summary>Recorded at noon UTC of the day.</summary>
    internal static DeadlineAct On(string day) => new(UserId.New(), new DateTimeOffset(Given.Day(day), new TimeOnly(12, 0), TimeSpan.Zero), Given.Day(day));

    /// <summary>Received on 5 March 2026: legal end on 7 April, safe on 2 April.</summary>
    internal static Deadline Running(DeadlineRule? rule = null, string trigger = "2026-03-05", string calendar = "DE") =>
        Deadline.StartFromRule(Start(), rule ?? Eio(), Given.At(trigger, calendar)).Value;

    internal static Deadline Completed()
    {
        var deadline = Running();
        Assert.False(deadline.Complete(Given.Day("2026-03-10"), "", On("2026-03-10")).IsRefused);
        return deadline;
    }

    /// <summary>Speedy trial, 70 days from 2 March 2026: ends on 11 May.</summary>
    internal static Deadline StopClock() => Running(Given.Rule(Given.Period("US_R45_STOPCLOCK", 70), "US-FED"), "2026-03-02", "US");

    internal static Deadline Stopped()
    {
        var deadline = StopClock();
        Assert.False(deadline.Stop(Given.Day("2026-03-10"), "Motion to suppress", On("2026-03-11")).IsRefused);
        return deadline;
    }

    internal static ExtensionOrder Order(string orderedOn = "2026-04-07", string newEnd = "2026-05-04") =>
        new("14 Js 22/26", Given.Day(orderedOn), DueMoment.EndOf(Given.Day(newEnd)), "Measure abroad takes longer", "Executing authority");
}
