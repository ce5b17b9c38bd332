namespace CaseTracker.Domain.Deadlines;

/// <summary>How late an open deadline is, by the date we watch.</summary>
public static class LatenessScale
{
    /// <summary>Due today or within so many days is due soon.</summary>
    public const int DueSoonDays = 7;

    /// <summary>Late by more than so many days is critical.</summary>
    public const int CriticallyOverdueDays = 7;

    public static Lateness Of(DateOnly due, DateOnly today) => (today.DayNumber - due.DayNumber) switch
    {
        > CriticallyOverdueDays => Lateness.CriticallyOverdue,
        > 0 => Lateness.Overdue,
        >= -DueSoonDays => Lateness.DueSoon,
        _ => Lateness.NotDue,
    };

    /// <summary>A closed or stopped clock is never late, and a minimum period only draws to its end.</summary>
    public static Lateness Of(DeadlineStatus status, DeadlineKind kind, DueMoment due, DateTimeOffset now, DateOnly today)
    {
        if (status != DeadlineStatus.Running) return Lateness.NotDue;
        var lateness = Of(due, now, today);
        return kind == DeadlineKind.Minimum && lateness > Lateness.DueSoon ? Lateness.NotDue : lateness;
    }

    /// <summary>An hour clock is late from its instant on, not from the next day on.</summary>
    public static Lateness Of(DueMoment due, DateTimeOffset now, DateOnly today)
    {
        var byDay = Of(due.Date, today);
        return byDay < Lateness.Overdue && due.Instant < now ? Lateness.Overdue : byDay;
    }
}
