using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.CustodyReports;

/// <summary>
/// All that a third party needs to judge the custody of items without the product (docs/verify). The same state gives the same bytes: it says neither when nor by
/// whom it was made. Victims are in it by pseudonym at most.
/// </summary>
/// <param name="Scope"><c>item</c> or <c>case</c>.</param>
/// <param name="Items">In the order of their references.</param>
/// <param name="TimeStamps">Each once, though it may cover many items.</param>
/// <param name="People">Staff that the ledgers name by id.</param>
public sealed record CustodyReport(
    string Format, int Version, string Scope, Guid CaseId, string CaseReference, IReadOnlyList<ReportedItem> Items, IReadOnlyList<ReportedStamp> TimeStamps,
    IReadOnlyList<ReportedPerson> People)
{
    public const string FormatName = "casetracker-custody-report";
}

public sealed record ReportedPerson(Guid Id, string Name);

public sealed record ReportedItem(
    Guid EvidenceId, string Reference, string Title, ExhibitKind Kind, string Type, DateTimeOffset CollectedAt, string CollectedPlace, ExhibitState State,
    ReportedContent? Content, ReportedLedger Ledger)
{
    public required ReportedParticulars Particulars { get; init; }

    /// <summary>What the ledger says of seals: each time one was seen to change, or looked at.</summary>
    public required IReadOnlyList<ReportedSeal> Seals { get; init; }

    public required IReadOnlyList<ReportedVerification> Verifications { get; init; }

    /// <summary>The whole tree the item belongs to; only itself when nothing was made from it.</summary>
    public required IReadOnlyList<ReportedDerivation> Derivations { get; init; }

    public required IReadOnlyList<ReportedIncident> Incidents { get; init; }

    /// <summary>What a court may ask about its custody, as the product sees it.</summary>
    public required IReadOnlyList<ContinuityFindingView> Findings { get; init; }

    public required IReadOnlyList<ReportedCover> TimeStamps { get; init; }
}

/// <summary>What is recorded beside the ledger, as it stands: by whom and where it was collected, on what right, how it was acquired, what becomes of it.</summary>
/// <param name="Hold">Null while it is not on legal hold.</param>
public sealed record ReportedParticulars(
    ExhibitOrigin Origin, LegalAuthority Authority, PhysicalTraits Physical, Acquisition Acquisition, Quantity Quantity, Retention Retention, DisclosureStanding Disclosure,
    ReportedHold? Hold, Admissibility Admissibility);

public sealed record ReportedHold(DateTimeOffset Since, Guid By, string Reason);

/// <param name="Sha256">Measured by the server while the bytes arrived, lower-case hex.</param>
/// <param name="ClaimedSha256">What the sender had said; null when nothing.</param>
public sealed record ReportedContent(string FileName, string MediaType, long SizeBytes, string Sha256, string? ClaimedSha256, DateTimeOffset ReceivedAt);

/// <param name="Whole">The product's own verdict: no entry changed or left out, and the last says what the item says.</param>
/// <param name="Entries">How many there are, as the item says.</param>
/// <param name="LastHash">Of the last entry, as the item says.</param>
/// <param name="Custodian">Who holds it, as the item says; null while nobody does.</param>
/// <param name="SealNumber">The seal it bears, as the item says.</param>
public sealed record ReportedLedger(bool Whole, int Entries, string LastHash, ReportedHolder? Custodian, string SealNumber, IReadOnlyList<ReportedEntry> Items);

/// <param name="Kind"><c>PERSON</c>, <c>STORE</c> or <c>OUTSIDE</c>, as in the canonical text.</param>
public sealed record ReportedHolder(string Kind, string Name, Guid? UserId);

/// <param name="Canonical">The entry as it was hashed (RFC 8785); all that is known of it stands there.</param>
public sealed record ReportedEntry(int Sequence, string PreviousHash, string Hash, string Canonical);

public sealed record ReportedSeal(int Sequence, string Type, DateTimeOffset At, string Seen, string Bears, string Witness, string Reason);

/// <param name="By">Null when the server did it by itself.</param>
public sealed record ReportedVerification(DateTimeOffset At, string Copy, VerificationResult Result, string? MeasuredSha256, VerificationOccasion Occasion, Guid? By);

public sealed record ReportedDerivation(Guid EvidenceId, Guid? ParentId, string Reference, string Derivation, ExhibitKind Kind, ExhibitState State, string? Sha256);

public sealed record ReportedIncident(
    IncidentKind Kind, DateTimeOffset DetectedAt, Guid? DetectedBy, string Source, string Details, DateTimeOffset? ResolvedAt, Guid? ResolvedBy, IncidentOutcome? Outcome, string Resolution);

/// <summary>That a time-stamp covers the item.</summary>
/// <param name="Sequence">The entry whose hash is stamped; null for the file.</param>
/// <param name="TimeStampId">Null in the moments before the request was queued.</param>
public sealed record ReportedCover(TimeStampSubject Subject, int? Sequence, string Sha256, TimeStampState State, string Says, Guid? TimeStampId);

/// <param name="Manifest">The bytes under <paramref name="Sha256"/>; empty when that is a file's own.</param>
/// <param name="Token">RFC 3161 TimeStampToken, DER, base64; null while it waits, and so are the three before it.</param>
public sealed record ReportedStamp(
    Guid Id, TimeStampSubject Subject, string Sha256, string Manifest, DateTimeOffset RequestedAt, DateTimeOffset? GenTime, string? Authority, string? Serial, string? Token);
