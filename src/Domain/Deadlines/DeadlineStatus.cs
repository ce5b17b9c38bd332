namespace CaseTracker.Domain.Deadlines;

/// <summary>Where a stored deadline stands. Whether it is late is never stored: <see cref="Lateness"/> tells it for a day.</summary>
public enum DeadlineStatus
{
    Running,

    /// <summary>Excludable time runs; the end moves when the clock resumes.</summary>
    Stopped,
    Completed,
    Cancelled,

    /// <summary>A new trigger started another clock; this one is kept as it stood.</summary>
    Superseded,
}

/// <summary>How late an open deadline is on a given day.</summary>
public enum Lateness
{
    NotDue,
    DueSoon,
    Overdue,
    CriticallyOverdue,
}
