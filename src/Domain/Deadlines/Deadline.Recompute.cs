using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Deadlines;

public sealed partial class Deadline
{
    /// <summary>Whether a newer calendar of the same place is there that nobody has decided on; the stored dates stay until someone accepts new ones.</summary>
    public bool IsOutdatedBy(HolidayCalendar calendar) =>
        IsOpen && calendar.Code == CalendarCode && calendar.Version != CalendarVersion && calendar.Version != RefusedCalendarVersion;

    /// <summary>What the stored period gives with this calendar; changes nothing.</summary>
    public Result<ComputedDeadline> ProposeRecomputation(HolidayCalendar calendar)
    {
        if (Status != DeadlineStatus.Running) return DeadlineRefusals.NotRunning;
        if (calendar.Code != CalendarCode) return DeadlineRefusals.OtherCalendar;
        return RuleId is null || extensions.Count > 0 ? SafeAgain(calendar) : Recompute(calendar, LegalDueOn);
    }

    /// <summary>Whether taking the proposal would change a date, or how far the dates may be relied on.</summary>
    public bool WouldMove(ComputedDeadline proposal) =>
        proposal.RawDue.Date != RawDueOn || proposal.LegalDue.Date != LegalDueOn || proposal.SafeDue.Date != SafeDueOn || proposal.LegalDue.Instant?.ToUniversalTime() != LegalDueAt
        || proposal.Status != ComputationStatus;

    /// <summary>Takes what <see cref="ProposeRecomputation"/> shows.</summary>
    public Result AcceptRecomputation(HolidayCalendar calendar)
    {
        var proposal = ProposeRecomputation(calendar);
        if (proposal.IsRefused) return proposal.Refusal!;
        working = [.. working, $"Computed again with calendar {calendar.Code} {calendar.Version}"];
        Take(proposal.Value);
        return Result.Done;
    }

    /// <summary>The dates stay as they are for this version of the calendar; a later version is proposed again.</summary>
    public Result RefuseRecomputation(HolidayCalendar calendar, string reason)
    {
        var proposal = ProposeRecomputation(calendar);
        if (proposal.IsRefused) return proposal.Refusal!;
        if (string.IsNullOrWhiteSpace(reason)) return DeadlineRefusals.ReasonMissing;
        RefusedCalendarVersion = calendar.Version;
        working = [.. working, $"Not computed again with calendar {calendar.Code} {calendar.Version}: {reason.Trim()}"];
        return Result.Done;
    }

    /// <summary>An end that a person or an order fixed stands; the safe date before it goes by the calendar.</summary>
    private ComputedDeadline SafeAgain(HolidayCalendar calendar)
    {
        var safe = SafeDate.OfFixed(Kind, LegalDue, calendar);
        return new ComputedDeadline(RawDue, LegalDue, safe, StatusOfFixed(LegalDue, calendar), [$"Safe date: {Deadlines.Working.Long(safe.Date)}; the end itself is fixed"])
        {
            Trigger = DeadlineTrigger.On(TriggerOn ?? LegalDueOn), CalendarCode = calendar.Code, CalendarVersion = calendar.Version,
        };
    }

    private Result<ComputedDeadline> Recompute(HolidayCalendar calendar, DateOnly openStoppageEnds)
    {
        if (calendar.Code != CalendarCode) return DeadlineRefusals.OtherCalendar;
        var trigger = new DeadlineTrigger(TriggerOn!.Value, TriggerLocal, Zone);
        var asThen = new DeadlineRule(RuleId!, Pack!, "", new(Kind, Quantity!.Value, Unit!.Value, ConventionCode!), "")
        {
            Version = RuleVersion!, State = RuleState, DeductsDaysSpent = DaysAlreadySpent > 0,
        };
        return DeadlineComputation.FromRule(asThen, new(trigger, calendar)
        {
            Stopped = [.. stoppages.Select(stoppage => stoppage.Until(openStoppageEnds))],
            DaysAlreadySpent = DaysAlreadySpent,
        });
    }
}
