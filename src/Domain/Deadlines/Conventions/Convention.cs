namespace CaseTracker.Domain.Deadlines.Conventions;

/// <summary>One way to count a period: which day is the first, which days count, and what happens when the last one is a day off.</summary>
public sealed class Convention
{
    internal Convention(string code, string title, string source) => (Code, Title, Source) = (code, title, source);

    public string Code { get; }

    public string Title { get; }

    public string Source { get; }

    /// <summary>Null when the convention counts hours only.</summary>
    internal DayCounting? Days { get; init; }

    /// <summary>Null when the convention counts days and longer units only.</summary>
    internal HourCounting? Hours { get; init; }

    /// <summary>Whether excluded days can stop this clock.</summary>
    public bool StopsTheClock => Days?.SkipsStoppedDays == true;

    /// <summary>A stand-in until a country pack says how its law counts.</summary>
    public bool IsNational { get; internal init; }

    public static IReadOnlyList<Convention> All => ConventionCatalogue.All;

    /// <returns>Null when there is no such convention.</returns>
    public static Convention? Find(string? code) => ConventionCatalogue.Find(code);

    public bool Counts(DeadlineUnit unit) => unit == DeadlineUnit.Hours ? Hours is not null : Days?.Units.Contains(unit) == true;

    internal bool RunsBackward(DeadlineUnit unit) => (unit == DeadlineUnit.Hours ? Hours!.Directions : Days!.Directions) != Directions.Forward;

    internal bool NeedsCalendar(DeadlineUnit unit) => unit == DeadlineUnit.Hours
        ? Hours is { Roll: not HourRoll.None }
        : unit == DeadlineUnit.WorkingDays || Days is { Roll: not DayRoll.None };
}
