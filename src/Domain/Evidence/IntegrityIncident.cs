using CaseTracker.Domain.Common;
using static CaseTracker.Domain.Common.RefusalKind;

namespace CaseTracker.Domain.Evidence;

/// <summary>What is wrong with an item.</summary>
public enum IncidentKind { HashMismatch, ClaimedHashDiffers, Missing, Truncated, Altered, Unreadable, SealDiffers, ChainBroken, Lost }

/// <summary>How an incident ended.</summary>
public enum IncidentOutcome
{
    /// <summary>The item is what it should be; the alarm had another cause.</summary>
    FalseAlarm,

    /// <summary>The bytes were restored from a second copy and proved by their hash.</summary>
    Restored,

    /// <summary>What happened is known and documented; the item keeps its worth.</summary>
    Explained,

    /// <summary>The item cannot be relied on; a matter for its admissibility.</summary>
    Compromised,
}

/// <summary>Something put an item's integrity in doubt. While it is open, nothing of the item is disclosed; recording goes on.</summary>
public sealed class IntegrityIncident
{
    public const int DetailsMaxLength = 1000;
    public const int ResolutionMaxLength = 1000;
    public const int SourceMaxLength = 40;

    private IntegrityIncident()
    {
    }

    public IncidentId Id { get; private init; }

    public CaseId CaseId { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public IncidentKind Kind { get; private init; }

    public DateTimeOffset DetectedAt { get; private init; }

    /// <summary>Null when a job of the server found it.</summary>
    public UserId? DetectedBy { get; private init; }

    /// <summary>What found it: <c>intake</c>, <c>hand-over</c>, <c>custody</c>, or the name of a check.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Hashes and sizes, expected and found; never a name.</summary>
    public string Details { get; private init; } = "";

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    public UserId? ResolvedBy { get; private set; }

    public IncidentOutcome? Outcome { get; private set; }

    public string Resolution { get; private set; } = "";

    public static IntegrityIncident Detect(Exhibit exhibit, IncidentKind kind, string source, string details, UserId? by, DateTimeOffset now) => new()
    {
        Id = IncidentId.New(), CaseId = exhibit.CaseId, ExhibitId = exhibit.Id, Kind = kind, DetectedAt = now, DetectedBy = by, Source = source,
        Details = details[..Math.Min(details.Length, DetailsMaxLength)],
    };

    public Result Resolve(IncidentOutcome outcome, string resolution, UserId by, DateTimeOffset now)
    {
        if (ResolvedAt is not null) return IncidentRefusals.AlreadyResolved;
        if (resolution.Trim().Length == 0) return IncidentRefusals.NeedsResolution;
        (Outcome, Resolution, ResolvedBy, ResolvedAt) = (outcome, resolution.Trim(), by, now);
        return Result.Done;
    }
}

public static class IncidentRefusals
{
    public static readonly Refusal AlreadyResolved = new("incident.already_resolved", "This incident was resolved already.", Conflict);
    public static readonly Refusal NeedsResolution = new("incident.needs_resolution", "Say what was found out and done.", Invalid, "resolution");
}
