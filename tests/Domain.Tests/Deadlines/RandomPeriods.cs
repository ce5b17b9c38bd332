using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Deadlines.Calendars;
using CaseTracker.Domain.Deadlines.Conventions;
using FsCheck;
using FsCheck.Fluent;

namespace CaseTracker.Domain.Tests.Deadlines;

/// <summary>One period to compute, as a property or the second implementation is given it.</summary>
internal sealed record RandomPeriod(DeadlinePeriod Period, DateOnly Trigger, HolidayCalendar Calendar, StoppedInterval[] Stopped)
{
    internal bool RunsBackward => Period.Kind == DeadlineKind.Backward || Period.ConventionCode == "WORKING_DAYS_BACK";

    internal ComputedDeadline Computed => ComputedWith(Calendar);

    internal ComputedDeadline ComputedWith(HolidayCalendar calendar) =>
        DeadlineComputation.FromPeriod(Period, new(DeadlineTrigger.On(Trigger), calendar) { Stopped = Stopped }).Value;

    public override string ToString() =>
        $"{Period} from {Trigger:yyyy-MM-dd} with {Calendar.Code}, stopped {string.Join(", ", Stopped.Select(s => $"{s.From:yyyy-MM-dd}..{s.To:yyyy-MM-dd}"))}";
}

/// <summary>Day clocks of every convention, unit and kind that the engine accepts.</summary>
internal static class RandomPeriods
{
    private static readonly DateOnly First = new(2020, 1, 1);

    /// <summary>Shipped calendars, and eight of places that hardly ever work, with working Saturdays: what real years hold too seldom.</summary>
    private static readonly HolidayCalendar[] Calendars = [.. PublicHolidays.All, .. Enumerable.Range(1, 8).Select(Idle)];

    private static readonly (string Convention, DeadlineUnit Unit)[] Counted =
    [
        .. from convention in Convention.All
           from unit in Enum.GetValues<DeadlineUnit>()
           where unit is not (DeadlineUnit.Hours or DeadlineUnit.National) && convention.Counts(unit)
           select (convention.Code, unit),
    ];

    private static readonly string[] ForwardOnly = ["EW_CTL", "EW_INCL_NOROLL", "US_R45_STOPCLOCK", "NATIONAL_INCL"];

    internal static Arbitrary<RandomPeriod> Any { get; } = (
        from counted in Gen.Elements(Counted)
        from kind in Gen.Elements(Enum.GetValues<DeadlineKind>())
        from quantity in Gen.Frequency((4, Gen.Choose(1, 9)), (2, Gen.Choose(10, Most(counted.Unit))))
        from trigger in Gen.Choose(0, 15 * 366)
        from calendar in Gen.Elements(Calendars)
        from stops in Gen.ListOf(Gen.Choose(-5, 60), 4)
        let wanted = kind == DeadlineKind.Backward && ForwardOnly.Contains(counted.Convention) ? DeadlineKind.Maximum : kind
        select new RandomPeriod(
            new(wanted, quantity, counted.Unit, counted.Convention), First.AddDays(trigger), calendar,
            counted.Convention == "US_R45_STOPCLOCK" ? Stops(First.AddDays(trigger), [.. stops]) : [])).ToArbitrary();

    internal static void Check(Func<RandomPeriod, bool> holds, int times = 5_000) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Any, holds));

    private static int Most(DeadlineUnit unit) => unit switch
    {
        DeadlineUnit.Years => 15,
        DeadlineUnit.Months => 60,
        DeadlineUnit.Weeks => 60,
        _ => 400,
    };

    private static StoppedInterval[] Stops(DateOnly trigger, int[] days) =>
        [.. days.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new StoppedInterval(trigger.AddDays(pair.Min()), trigger.AddDays(pair.Max())))];

    private static HolidayCalendar Idle(int seed)
    {
        var dice = new Random(seed);
        var days = Enumerable.Range(0, 17 * 365).Select(First.AddDays).ToLookup(_ => dice.Next(10));
        return new($"IDLE-{seed}", "A place of rest", "1", 2020, 2035, days[0].Concat(days[1]).Concat(days[2]).Select(day => new Holiday(day, "Rest")))
        {
            WorkingSaturdays = days[3].Where(day => day.DayOfWeek == DayOfWeek.Saturday).ToHashSet(),
        };
    }
}
