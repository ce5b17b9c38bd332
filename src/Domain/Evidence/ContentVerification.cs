using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>What comparing stored bytes with their record found.</summary>
public enum VerificationResult
{
    Match,

    /// <summary>Altered, swapped, too long, or genuine but not the recorded ones.</summary>
    Mismatch,

    Missing,

    Truncated,

    /// <summary>It could not be told: the store does not answer, or the key was destroyed. Says nothing of the bytes.</summary>
    NotVerifiable,
}

/// <summary>What the bytes were compared for.</summary>
public enum VerificationOccasion
{
    /// <summary>A whole download.</summary>
    Download,

    HandOver,

    Printing,

    /// <summary>The regular one of everything.</summary>
    Scrub,

    CommandLine,

    /// <summary>A copy was found damaged while it was read for something else.</summary>
    Read,
}

/// <summary>One comparison of one copy of an item's file. Rows are only ever added.</summary>
public sealed class ContentVerification
{
    public const int CopyMaxLength = 20;

    private ContentVerification()
    {
    }

    public Guid Id { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary><c>main</c> or <c>second</c>.</summary>
    public string Copy { get; private init; } = "";

    public DateTimeOffset CheckedAt { get; private init; }

    public VerificationResult Result { get; private init; }

    /// <summary>Of the plain bytes as far as all of them could be read, lower-case hex; null otherwise.</summary>
    public string? MeasuredSha256 { get; private init; }

    public VerificationOccasion Occasion { get; private init; }

    /// <summary>Null when the server did it by itself.</summary>
    public UserId? ActorId { get; private init; }
}
