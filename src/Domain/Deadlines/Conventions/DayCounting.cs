namespace CaseTracker.Domain.Deadlines.Conventions;

internal enum FirstDay
{
    /// <summary>Day 1 is the day after the event.</summary>
    Excluded,

    /// <summary>The day of the event is day 1.</summary>
    Included,
}

internal enum DayRoll
{
    None,

    /// <summary>To the next day that is not off; a period counted backwards stays where it ends (Reg. 1182/71 Art. 3(4)).</summary>
    ForwardOnly,

    /// <summary>On in the direction of counting (FRCrP 45(a)(5)).</summary>
    InDirection,

    /// <summary>To the preceding day that is not off (SI 1987/299 reg. 2(5)).</summary>
    Preceding,
}

internal enum Directions
{
    Forward,
    Both,
    Backward,
}

/// <summary>Counting in days and longer units.</summary>
internal sealed partial record DayCounting(IReadOnlySet<DeadlineUnit> Units)
{
    internal FirstDay FirstDay { get; init; } = FirstDay.Excluded;

    internal DayRoll Roll { get; init; } = DayRoll.None;

    internal Directions Directions { get; init; } = Directions.Both;

    /// <summary>A period of two days or more must include two working days (Reg. 1182/71 Art. 3(5)).</summary>
    internal bool NeedsTwoWorkingDays { get; init; }

    internal bool SkipsStoppedDays { get; init; }

    internal Counted Count(DateOnly trigger, Counting counting)
    {
        var raw = RawEnd(trigger, counting);
        counting.Working.Add(FirstDay == FirstDay.Included
            ? $"{Working.Short(trigger)}: day of the event, counted as day 1"
            : $"{Working.Short(trigger)}: day of the event, not counted");
        counting.Working.Add(counting.Backward
            ? $"{counting.Amount} back end on {Working.Short(raw)}"
            : $"{counting.Amount} end on {Working.Short(raw)}");
        NoteShortMonth(trigger, raw, counting);
        var legal = WithTwoWorkingDays(trigger, Rolled(trigger, raw, counting), counting);
        return new(DueMoment.EndOf(raw), DueMoment.EndOf(legal));
    }

    private DateOnly Rolled(DateOnly trigger, DateOnly raw, Counting counting)
    {
        var rolled = Roll switch
        {
            DayRoll.ForwardOnly when counting.Backward => raw,
            DayRoll.InDirection when counting.Backward => counting.Calendar.LastOnOrBefore(raw),
            DayRoll.Preceding => Later(trigger, counting.Calendar.LastOnOrBefore(raw)), // nothing ends before it began
            DayRoll.None => raw,
            _ => counting.Calendar.FirstOnOrAfter(raw),
        };
        if (rolled != raw)
        {
            counting.Working.Moved(raw, rolled, counting.Calendar.Reasons(raw, rolled));
        }

        return rolled;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private DateOnly WithTwoWorkingDays(DateOnly trigger, DateOnly end, Counting counting)
    {
        var aSingleDay = counting is { Unit: DeadlineUnit.CalendarDays or DeadlineUnit.WorkingDays, Quantity: 1 };
        if (!NeedsTwoWorkingDays || aSingleDay || counting.Backward)
        {
            return end;
        }

        var working = 0;
        for (var day = end; day > trigger && working < 2; day = day.AddDays(-1))
        {
            working += counting.Calendar.IsOff(day) ? 0 : 1;
        }

        var extended = end;
        for (; working < 2; working++)
        {
            extended = counting.Calendar.FirstOnOrAfter(extended.AddDays(1));
        }

        if (extended != end)
        {
            counting.Working.Moved(end, extended, "a period of two days or more includes at least two working days");
        }

        return extended;
    }
}
