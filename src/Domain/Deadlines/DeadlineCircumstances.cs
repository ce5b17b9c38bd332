namespace CaseTracker.Domain.Deadlines;

/// <summary>Days that do not count (18 USC 3161(h)); both ends belong to the interval.</summary>
public readonly record struct StoppedInterval(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => day >= From && day <= To;
}

/// <summary>What one case brings to a rule.</summary>
/// <param name="Calendar">Holidays of the place where the act is to be done; null only for conventions that never look at them.</param>
public sealed record DeadlineCircumstances(DeadlineTrigger Trigger, HolidayCalendar? Calendar)
{
    /// <summary>The other events, for rules that start with the later or the earlier of several.</summary>
    public IReadOnlyList<DeadlineTrigger> OtherEvents { get; init; } = [];

    public IReadOnlyList<StoppedInterval> Stopped { get; init; } = [];

    /// <summary>Whole days that already count towards the limit, for rules that deduct them.</summary>
    public int DaysAlreadySpent { get; init; }
}

/// <summary>A due date with the way it was reached.</summary>
/// <param name="RawDue">Pure arithmetic.</param>
/// <param name="LegalDue">After the convention moved it off a day that does not count; the date for what others owe us.</param>
/// <param name="SafeDue">The date for what we owe: a working day never later than <paramref name="RawDue"/> (a minimum period keeps its legal end).</param>
/// <param name="Steps">The working in plain words, for counsel to check.</param>
public sealed record ComputedDeadline(DueMoment RawDue, DueMoment LegalDue, DueMoment SafeDue, ComputationStatus Status, IReadOnlyList<string> Steps)
{
    /// <summary>The event that the period was counted from.</summary>
    public required DeadlineTrigger Trigger { get; init; }

    /// <summary>The stricter reading of Reg. 1182/71 Art. 3(1), where hours start at the next full hour; null elsewhere.</summary>
    public DueMoment? AltDue { get; init; }

    /// <summary>Null when the period came without a rule.</summary>
    public string? RuleId { get; init; }

    public string? RuleVersion { get; init; }

    /// <summary>Null when no calendar was given.</summary>
    public string? CalendarCode { get; init; }

    public string? CalendarVersion { get; init; }
}
