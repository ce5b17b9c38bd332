using CaseTracker.Domain.Common;

namespace CaseTracker.Domain.Evidence;

/// <summary>What a time-stamp is of.</summary>
public enum TimeStampSubject
{
    /// <summary>The SHA-256 of one item's file, as measured at intake.</summary>
    Content,

    /// <summary>The SHA-256 of a manifest: the last hashes of all ledgers that had grown since the manifest before.</summary>
    Ledgers,
}

public enum TimeStampStatus
{
    /// <summary>Not yet time-stamped: no authority is configured, or none answered yet.</summary>
    Waiting,

    Stamped,
}

/// <summary>
/// A trusted time-stamp (RFC 3161): an authority outside the unit signed that this hash existed at that time. Rows are made and filled by
/// functions of the database only; a token that came is never changed.
/// </summary>
public sealed class TimeStamp
{
    public const int AuthorityMaxLength = 500;
    public const int SerialMaxLength = 64;
    public const int FailureMaxLength = 24;

    private TimeStamp()
    {
    }

    public Guid Id { get; private init; }

    public TimeStampSubject Subject { get; private init; }

    /// <summary>What is stamped, lower-case hex.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The bytes under <see cref="Sha256"/>: hashes in lower-case hex, sorted, each followed by a line feed. Empty for <see cref="TimeStampSubject.Content"/>.</summary>
    public string Manifest { get; private init; } = "";

    public DateTimeOffset RequestedAt { get; private init; }

    public TimeStampStatus Status { get; private init; }

    /// <summary>How often the authority was asked in vain.</summary>
    public int Attempts { get; private init; }

    public DateTimeOffset NextAttemptAt { get; private init; }

    /// <summary>Why the last attempt gave no token; empty before the first.</summary>
    public string Failure { get; private init; } = "";

    /// <summary>RFC 3161 TimeStampToken, DER; null while it waits, and so are the three after it.</summary>
    public byte[]? Token { get; private init; }

    /// <summary>The time the authority signed.</summary>
    public DateTimeOffset? GenTime { get; private init; }

    /// <summary>Subject of the certificate that signed.</summary>
    public string? Authority { get; private init; }

    /// <summary>Of the token, upper-case hex.</summary>
    public string? Serial { get; private init; }
}

/// <summary>One item that a time-stamp covers.</summary>
public sealed class TimeStampedItem
{
    private TimeStampedItem()
    {
    }

    public Guid TimeStampId { get; private init; }

    public ExhibitId ExhibitId { get; private init; }

    public CaseId CaseId { get; private init; }

    /// <summary>Last entry of the ledger then; 0 for the content.</summary>
    public int Sequence { get; private init; }

    /// <summary>Of the content, or the hash of that entry; lower-case hex.</summary>
    public string Sha256 { get; private init; } = "";
}
