using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Conventions;

namespace CaseTracker.Domain.Deadlines;

public sealed partial class Deadline
{
    /// <summary>Moves the end by an order made before it; the trigger stays, and the end it replaces is kept with the extension.</summary>
    /// <param name="calendar">For the safe date; null: weekends only.</param>
    public Result Extend(ExtensionOrder order, HolidayCalendar? calendar, DeadlineAct act)
    {
        if (Status != DeadlineStatus.Running) return DeadlineRefusals.NotRunning;
        if (!Extendable) return DeadlineRefusals.NotExtendable;
        if (string.IsNullOrWhiteSpace(order.Reference) || string.IsNullOrWhiteSpace(order.Authority) || string.IsNullOrWhiteSpace(order.Reason))
        {
            return DeadlineRefusals.ExtensionIncomplete;
        }

        if (order.OrderedOn > act.Today || order.OrderedAt > act.At) return DeadlineRefusals.InTheFuture;
        if (order.OrderedOn > LegalDueOn || (order.OrderedAt ?? act.At) > LegalDueAt) return DeadlineRefusals.AlreadyExpired;
        if (!DeadlineTrigger.IsWithinLimits(order.NewEnd.Date)) return DeadlineRefusals.EndOutOfLimits;
        if (order.NewEnd.Instant is not null && TimeZoneId is null) return DeadlineRefusals.TimeZoneMissing;
        if (calendar is not null && CalendarCode is not null && calendar.Code != CalendarCode) return DeadlineRefusals.OtherCalendar;
        if (order.NewEnd.Date < LegalDueOn || order.NewEnd == LegalDue || order.NewEnd.Instant <= LegalDueAt) return DeadlineRefusals.ExtensionNotLater;
        extensions.Add(new DeadlineExtension(extensions.Count + 1, order, LegalDue, act));
        working = [.. working, $"Extended from {LegalDue} to {order.NewEnd} by order {order.Reference.Trim()}"];
        (CalendarCode, CalendarVersion) = calendar is null ? (CalendarCode, CalendarVersion) : (calendar.Code, calendar.Version);
        Fix(order.NewEnd, calendar);
        return Result.Done;
    }

    /// <summary>From this day on, days do not count (18 USC 3161(h)); the end is open until <see cref="Resume"/>.</summary>
    public Result Stop(DateOnly firstDay, string reason, DeadlineAct act)
    {
        if (Status != DeadlineStatus.Running) return DeadlineRefusals.NotRunning;
        if (Convention.Find(ConventionCode)?.StopsTheClock != true) return DeadlineRefusals.CannotBeStopped;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;
        if (firstDay > act.Today) return DeadlineRefusals.InTheFuture;
        if (firstDay < TriggerOn) return DeadlineRefusals.BeforeItBegan;
        if (firstDay > LegalDueOn) return DeadlineRefusals.AlreadyExpired;
        stoppages.Add(new DeadlineStoppage(stoppages.Count + 1, firstDay, reason, act.By, act.At));
        Status = DeadlineStatus.Stopped;
        return Result.Done;
    }

    /// <summary>Counts again without the excluded days. An end that an order has fixed stays as ordered.</summary>
    /// <param name="lastDay">Last day that does not count.</param>
    public Result Resume(DateOnly lastDay, HolidayCalendar calendar, DeadlineAct act)
    {
        if (Status != DeadlineStatus.Stopped) return DeadlineRefusals.NotStopped;
        if (lastDay < stoppages[^1].FirstDay) return DeadlineRefusals.ResumedBeforeStopped;
        if (lastDay > act.Today) return DeadlineRefusals.InTheFuture;
        var computed = Recompute(calendar, lastDay);
        if (computed.IsRefused) return computed.Refusal!;
        stoppages[^1].End(lastDay);
        Status = DeadlineStatus.Running;
        working = [.. working, $"The clock ran again after {Deadlines.Working.Short(lastDay)}"];
        if (extensions.Count == 0) Take(computed.Value);
        return Result.Done;
    }
}
