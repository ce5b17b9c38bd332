namespace CaseTracker.Domain.Common;

/// <summary>Something that somebody is to do in a case.</summary>
public readonly record struct TaskId(Guid Value)
{
    public static TaskId New() => new(Guid.CreateVersion7());

    // Keyset paging compares ids in the database.
    public static bool operator <(TaskId left, TaskId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(TaskId left, TaskId right) => left.Value.CompareTo(right.Value) > 0;
}

/// <summary>A prosecutor's written advice to those who investigate.</summary>
public readonly record struct AdviceId(Guid Value)
{
    public static AdviceId New() => new(Guid.CreateVersion7());
}
