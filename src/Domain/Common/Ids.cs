namespace CaseTracker.Domain.Common;

public readonly record struct UnitId(Guid Value)
{
    public static UnitId New() => new(Guid.CreateVersion7());
}

/// <summary>A person who works with the product. Victims, suspects and witnesses are never users.</summary>
public readonly record struct UserId(Guid Value)
{
    public static UserId New() => new(Guid.CreateVersion7());
}

public readonly record struct CaseId(Guid Value)
{
    public static CaseId New() => new(Guid.CreateVersion7());
}

public readonly record struct SuspectId(Guid Value)
{
    public static SuspectId New() => new(Guid.CreateVersion7());
}

public readonly record struct CountId(Guid Value)
{
    public static CountId New() => new(Guid.CreateVersion7());
}

public readonly record struct VictimId(Guid Value)
{
    public static VictimId New() => new(Guid.CreateVersion7());
}

public readonly record struct ProtectionMeasureId(Guid Value)
{
    public static ProtectionMeasureId New() => new(Guid.CreateVersion7());
}

public readonly record struct ExhibitId(Guid Value)
{
    public static ExhibitId New() => new(Guid.CreateVersion7());
}

public readonly record struct DeadlineId(Guid Value)
{
    public static DeadlineId New() => new(Guid.CreateVersion7());

    // Keyset paging compares ids in the database.
    public static bool operator <(DeadlineId left, DeadlineId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(DeadlineId left, DeadlineId right) => left.Value.CompareTo(right.Value) > 0;
}

public readonly record struct DocumentId(Guid Value)
{
    public static DocumentId New() => new(Guid.CreateVersion7());
}

/// <summary>The offer of an item to a colleague, and what became of it.</summary>
public readonly record struct HandOverId(Guid Value)
{
    public static HandOverId New() => new(Guid.CreateVersion7());

    // Keyset paging compares ids in the database.
    public static bool operator <(HandOverId left, HandOverId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(HandOverId left, HandOverId right) => left.Value.CompareTo(right.Value) > 0;
}

public readonly record struct IncidentId(Guid Value)
{
    public static IncidentId New() => new(Guid.CreateVersion7());

    // Keyset paging compares ids in the database.
    public static bool operator <(IncidentId left, IncidentId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(IncidentId left, IncidentId right) => left.Value.CompareTo(right.Value) > 0;
}

public readonly record struct OpeningId(Guid Value)
{
    public static OpeningId New() => new(Guid.CreateVersion7());
}

public readonly record struct IdentityGrantId(Guid Value)
{
    public static IdentityGrantId New() => new(Guid.CreateVersion7());
}

public readonly record struct IdentityParticularId(Guid Value)
{
    public static IdentityParticularId New() => new(Guid.CreateVersion7());
}

/// <summary>An organisation that a unit works with for the support of victims.</summary>
public readonly record struct PartnerId(Guid Value)
{
    public static PartnerId New() => new(Guid.CreateVersion7());
}

/// <summary>A hearing of a case before a court.</summary>
public readonly record struct HearingId(Guid Value)
{
    public static HearingId New() => new(Guid.CreateVersion7());
}

/// <summary>One version of a deadline rule.</summary>
public readonly record struct RuleEditionId(Guid Value)
{
    public static RuleEditionId New() => new(Guid.CreateVersion7());
}

/// <summary>One version of a holiday calendar.</summary>
public readonly record struct CalendarEditionId(Guid Value)
{
    public static CalendarEditionId New() => new(Guid.CreateVersion7());
}

/// <summary>What of one item's file is hidden, and the new file made of it.</summary>
public readonly record struct RedactionId(Guid Value)
{
    public static RedactionId New() => new(Guid.CreateVersion7());
}

/// <summary>A bundle of exhibits for a court.</summary>
public readonly record struct BundleId(Guid Value)
{
    public static BundleId New() => new(Guid.CreateVersion7());
}

/// <summary>One assembly of a bundle.</summary>
public readonly record struct BundleVersionId(Guid Value)
{
    public static BundleVersionId New() => new(Guid.CreateVersion7());
}

/// <summary>One line of a case's disclosure schedule.</summary>
public readonly record struct DisclosureItemId(Guid Value)
{
    public static DisclosureItemId New() => new(Guid.CreateVersion7());
}

/// <summary>What is handed to one recipient at one time.</summary>
public readonly record struct ReleaseSetId(Guid Value)
{
    public static ReleaseSetId New() => new(Guid.CreateVersion7());
}
