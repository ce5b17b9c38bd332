namespace CaseTracker.Domain.Common;

/// <summary>A criminal group that persons and organisations of one or more cases belong to.</summary>
public readonly record struct CriminalGroupId(Guid Value)
{
    public static CriminalGroupId New() => new(Guid.CreateVersion7());

    // Keyset paging compares ids in the database.
    public static bool operator <(CriminalGroupId left, CriminalGroupId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(CriminalGroupId left, CriminalGroupId right) => left.Value.CompareTo(right.Value) > 0;
}

/// <summary>A telephone, account, place, vehicle or other thing that turned up in a case and links people.</summary>
public readonly record struct TraceId(Guid Value)
{
    public static TraceId New() => new(Guid.CreateVersion7());
}
