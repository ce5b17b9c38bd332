using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Disclosure;

/// <summary>A line of the schedule as it was served with one set: never changed. It holds no more than its audience may have.</summary>
public sealed class ReleaseLine
{
    public const int ReferenceMaxLength = 12;
    public const int FileNameMaxLength = 20;

    public ReleaseSetId SetId { get; init; }

    public DisclosureItemId ItemId { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>On every schedule the same: that of the exhibit.</summary>
    public int Number { get; init; }

    public string Reference { get; init; } = "";

    /// <summary>Title of the item; empty where this audience may not have it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Code of the list EvidenceType; empty where this audience may not have it.</summary>
    public string Type { get; init; } = "";

    public string Status { get; init; } = "";

    public string CourtOrder { get; init; } = "";

    public bool MayAssist { get; init; }

    public DateTimeOffset? FlaggedAt { get; init; }

    public DateTimeOffset? ClearedAt { get; init; }

    /// <summary>Reference of the item it is a redacted version of; empty for all others.</summary>
    public string VersionOf { get; init; } = "";

    /// <summary>Null when it is on the schedule but not in this set; then the five after it are empty.</summary>
    public ReleaseForm? Form { get; init; }

    public ExhibitId? ExhibitId { get; init; }

    /// <summary>Neutral: the number and the kind of file, never what it was called. Empty for an inspection.</summary>
    public string FileName { get; init; } = "";

    public string Sha256 { get; init; } = "";

    public long SizeBytes { get; init; }

    /// <summary>Codes of the list DefaultRedaction that were taken out of the version handed over.</summary>
    public IReadOnlyList<string> Redacted { get; init; } = [];

    /// <summary>Says another thing than the line that was served before. The file counts: a new version is news.</summary>
    public bool DiffersFrom(ReleaseLine? before) => before is null || Form is not null
        || (Status, CourtOrder, MayAssist, FlaggedAt, ClearedAt, Description) != (before.Status, before.CourtOrder, before.MayAssist, before.FlaggedAt, before.ClearedAt, before.Description);
}
