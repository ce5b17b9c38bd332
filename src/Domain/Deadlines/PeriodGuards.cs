using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Conventions;
using Refusals = CaseTracker.Domain.Deadlines.DeadlineComputationRefusals;

namespace CaseTracker.Domain.Deadlines;

/// <summary>The reasons not to compute, checked before anything is counted.</summary>
internal static class PeriodGuards
{
    internal static bool RunsBackward(DeadlinePeriod period, Convention convention) =>
        period.Kind == DeadlineKind.Backward || convention.Days?.Directions == Directions.Backward;

    internal static Refusal? Check(DeadlinePeriod period, Convention convention, DeadlineCircumstances circumstances)
    {
        if (period.Unit == DeadlineUnit.National)
        {
            return Refusals.NationalPeriodNeeded;
        }

        if (!convention.Counts(period.Unit))
        {
            return Refusals.UnitNotForConvention;
        }

        if (period.Quantity is < DeadlinePeriod.MinimumQuantity or > DeadlinePeriod.MaximumQuantity
            || (period.Unit == DeadlineUnit.Years && period.Quantity > DeadlinePeriod.MaximumYears))
        {
            return Refusals.QuantityOutOfLimits;
        }

        if (circumstances.DaysAlreadySpent > 0 && period.Unit != DeadlineUnit.CalendarDays)
        {
            return Refusals.OnlyDaysDeductDays;
        }

        if (circumstances.DaysAlreadySpent < 0 || circumstances.DaysAlreadySpent >= period.Quantity)
        {
            return Refusals.NothingLeftToCount;
        }

        var directions = period.Unit == DeadlineUnit.Hours ? convention.Hours!.Directions : convention.Days!.Directions;
        if (RunsBackward(period, convention) && directions == Directions.Forward)
        {
            return Refusals.DirectionNotForConvention;
        }

        if (circumstances.Calendar is null && convention.NeedsCalendar(period.Unit))
        {
            return Refusals.CalendarNeeded;
        }

        if (period.Choice == TriggerChoice.OneEvent && circumstances.OtherEvents.Count > 0)
        {
            return Refusals.OneEventOnly;
        }

        return Stopped(convention, circumstances.Stopped) ?? Trigger(period.Unit, circumstances.Trigger)
            ?? circumstances.OtherEvents.Select(other => Trigger(period.Unit, other)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Stopped(Convention convention, IReadOnlyList<StoppedInterval> stopped)
    {
        if (stopped.Count > 0 && !convention.StopsTheClock)
        {
            return Refusals.NotAStopClock;
        }

        if (stopped.Any(interval => interval.To > DeadlineTrigger.Latest))
        {
            return Refusals.StoppedIntervalOutOfLimits;
        }

        return stopped.Any(interval => interval.To < interval.From) ? Refusals.StoppedIntervalBackwards : null;
    }

    private static Refusal? Trigger(DeadlineUnit unit, DeadlineTrigger trigger)
    {
        if (!DeadlineTrigger.IsWithinLimits(trigger.Date))
        {
            return Refusals.TriggerOutOfLimits;
        }

        if (unit != DeadlineUnit.Hours)
        {
            return null;
        }

        if (trigger.Local is not { } local)
        {
            return Refusals.TimeNeeded;
        }

        if (trigger.Zone is not { } zone)
        {
            return Refusals.TimeZoneNeeded;
        }

        return zone.IsInvalidTime(local) ? Refusals.TimeDoesNotExist : null;
    }
}
