using CaseTracker.Domain.Common;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Deadlines.Conventions;

namespace CaseTracker.Domain.Deadlines;

/// <summary>Computes due dates from rules or free periods. Pure: the same input gives the same dates and the same words.</summary>
public static class DeadlineComputation
{
    public static Result<ComputedDeadline> FromRule(DeadlineRule rule, DeadlineCircumstances circumstances)
    {
        if (!rule.IsInForceOn(GoverningEvent.Of(rule.Period, circumstances).Date))
        {
            return DeadlineComputationRefusals.RuleNotInForce(rule);
        }

        if (!rule.DeductsDaysSpent && circumstances.DaysAlreadySpent != 0)
        {
            return DeadlineComputationRefusals.DaysSpentNotForRule;
        }

        return Compute(rule.Period, circumstances, rule);
    }

    public static Result<ComputedDeadline> FromPeriod(DeadlinePeriod period, DeadlineCircumstances circumstances) =>
        Compute(period, circumstances, null);

    private static Result<ComputedDeadline> Compute(DeadlinePeriod period, DeadlineCircumstances circumstances, DeadlineRule? rule)
    {
        var convention = Convention.Find(period.ConventionCode);
        if (convention is null)
        {
            return DeadlineComputationRefusals.UnknownConvention(period.ConventionCode);
        }

        if (PeriodGuards.Check(period, convention, circumstances) is { } refusal)
        {
            return refusal;
        }

        var working = new Working();
        var trigger = GoverningEvent.Of(period, circumstances);
        GoverningEvent.Explain(period, circumstances, trigger, working);
        var reading = new CalendarReading(circumstances.Calendar ?? PublicHolidays.WeekendsOnly);
        if (circumstances.DaysAlreadySpent > 0)
        {
            working.Add($"{Working.Amount(circumstances.DaysAlreadySpent, DeadlineUnit.CalendarDays)} already spent are deducted from {period.Quantity}");
        }
        else if (rule is { DeductsDaysSpent: true })
        {
            working.Add("No days already spent were stated: if there are any, the period ends that much earlier");
        }

        var counting = new Counting(period.Quantity - circumstances.DaysAlreadySpent, period.Unit, reading, working)
        {
            Backward = PeriodGuards.RunsBackward(period, convention),
            Stopped = circumstances.Stopped,
        };
        var counted = period.Unit == DeadlineUnit.Hours
            ? CountHours(rule, convention, period, trigger, counting)
            : convention.Days!.Count(trigger.Date, counting);
        return Assessed(period, circumstances with { Trigger = trigger }, rule, counted, counting);
    }

    private static Counted CountHours(
        DeadlineRule? rule, Convention convention, DeadlinePeriod period, DeadlineTrigger trigger, Counting counting)
    {
        var (local, zone) = (trigger.Local!.Value, trigger.Zone!);
        if (zone.IsAmbiguousTime(local))
        {
            counting.Working.Add("That local time came twice: the reading that is safe for us is taken");
        }

        // Rules of the Union count hours from the instant, the safe side; the stricter reading is shown beside it.
        var hours = rule is { Pack: "EU" } ? convention.Hours! with { ShowsFullHourReading = true } : convention.Hours!;
        var start = period.Kind == DeadlineKind.Minimum ? LocalTimes.Last(local, zone) : LocalTimes.First(local, zone);
        return hours.Count(start, zone, counting);
    }

    private static ComputedDeadline Assessed(
        DeadlinePeriod period, DeadlineCircumstances circumstances, DeadlineRule? rule, Counted counted, Counting counting)
    {
        var safe = SafeDate.Of(period, circumstances.Trigger.Date, counted, counting);
        var status = Reservations.Of(period, circumstances.Calendar, rule, counting);
        return new ComputedDeadline(counted.Raw, counted.Legal, safe, status, counting.Working.Steps)
        {
            Trigger = circumstances.Trigger,
            AltDue = counted.Alt,
            RuleId = rule?.Id,
            RuleVersion = rule?.Version,
            CalendarCode = circumstances.Calendar?.Code,
            CalendarVersion = circumstances.Calendar?.Version,
        };
    }
}
