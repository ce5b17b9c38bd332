namespace CaseTracker.Domain.Deadlines.Conventions;

internal sealed partial record DayCounting
{
    private DateOnly RawEnd(DateOnly trigger, Counting counting)
    {
        var amount = counting.Quantity * counting.Direction;
        return counting.Unit switch
        {
            DeadlineUnit.WorkingDays => AfterWorkingDays(trigger, counting),
            DeadlineUnit.Weeks => Inclusive(trigger.AddDays(7 * amount)),
            DeadlineUnit.Months => InclusiveMonths(trigger, amount),
            DeadlineUnit.Years => InclusiveMonths(trigger, 12 * amount),
            _ when SkipsStoppedDays => SkippingStopped(trigger, counting),
            _ => Inclusive(trigger.AddDays(amount)),
        };
    }

    private DateOnly Inclusive(DateOnly end) => FirstDay == FirstDay.Included ? end.AddDays(-1) : end;

    /// <summary>A month that begins with the day ends the day before the same date; where that date does not exist, on the month's last day.</summary>
    private DateOnly InclusiveMonths(DateOnly trigger, int months)
    {
        var end = trigger.AddMonths(months);
        return end.Day == trigger.Day ? Inclusive(end) : end;
    }

    private static DateOnly AfterWorkingDays(DateOnly trigger, Counting counting)
    {
        var day = trigger;
        for (var left = counting.Quantity; left > 0;)
        {
            day = day.AddDays(counting.Direction);
            left -= counting.Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static DateOnly SkippingStopped(DateOnly trigger, Counting counting)
    {
        var day = trigger;
        var skipped = 0;
        for (var left = counting.Quantity; left > 0;)
        {
            day = day.AddDays(1);
            var stopped = counting.Stopped.Any(interval => interval.Contains(day));
            skipped += stopped ? 1 : 0;
            left -= stopped ? 0 : 1;
        }

        foreach (var interval in counting.Stopped.OrderBy(interval => interval.From))
        {
            counting.Working.Add($"{Working.Short(interval.From)} to {Working.Short(interval.To)}: excluded, the clock is stopped");
        }

        if (skipped > 0)
        {
            counting.Working.Add($"{Working.Amount(skipped, DeadlineUnit.CalendarDays)} within the period do not count");
        }

        return day;
    }

    private static void NoteShortMonth(DateOnly trigger, DateOnly raw, Counting counting)
    {
        if (counting.Unit is DeadlineUnit.Months or DeadlineUnit.Years && trigger.Day > DateTime.DaysInMonth(raw.Year, raw.Month))
        {
            counting.Working.Add($"That month has no day {trigger.Day}: its last day is taken");
        }
    }
}
