using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>What a malware scanner said of a file. Only <see cref="Clean"/> means that it looked at all of it and found nothing.</summary>
public enum ScanState
{
    Clean,
    Infected,

    /// <summary>Beyond a limit of the scanner: looked at in part at most.</summary>
    TooLarge,

    /// <summary>It cannot be looked into.</summary>
    Encrypted,

    /// <summary>The scanner failed over it; it is tried again.</summary>
    Error,

    /// <summary>No scanner answered yet; it is tried again. A file without any row is in this state too.</summary>
    NotScanned,
}

/// <summary>One scan of an item's file; the latest tells its state. Rows are only ever added.</summary>
public sealed class ContentScan
{
    public const int SignatureMaxLength = 200;
    public const int ScannerMaxLength = 100;

    private ContentScan()
    {
    }

    public Guid Id { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public CaseId CaseId { get; private init; }

    public ScanState State { get; private init; }

    /// <summary>What the scanner calls its finding; empty without one.</summary>
    public string Signature { get; private init; } = "";

    /// <summary>The scanner and its signatures, as it names them; empty when none answered.</summary>
    public string ScannerVersion { get; private init; } = "";

    public DateTimeOffset CheckedAt { get; private init; }
}
