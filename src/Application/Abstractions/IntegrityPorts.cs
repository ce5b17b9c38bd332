using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;

namespace CaseTracker.Application.Abstractions;

/// <summary>What was found of one copy of a stored object.</summary>
/// <param name="Copy"><c>main</c> or <c>second</c>.</param>
/// <param name="MeasuredSha256">Of the plain bytes, lower-case hex; null when not all of them could be read.</param>
/// <param name="Actor">Null when the server looked by itself.</param>
public sealed record IntegrityFinding(Guid ObjectId, string Copy, VerificationResult Result, string? MeasuredSha256, VerificationOccasion Occasion, UserId? Actor);

/// <summary>Keeps what was found, in a transaction of its own, and raises the alarm over what is newly bad.</summary>
public interface IIntegrityLog
{
    /// <summary>Never throws over a database that does not answer: who reads evidence must not be stopped by the record of it. That failure is logged.</summary>
    Task RecordAsync(IntegrityFinding finding, CancellationToken ct);
}

/// <summary>A copy is newly found damaged or missing.</summary>
public sealed record BadCopy(ExhibitId ExhibitId, CaseId CaseId, IntegrityFinding Finding, DateTimeOffset At);

/// <summary>Tells people. In the transaction that records the finding: <c>ICaseTrackerDb</c> of the same scope is in it, and nobody is signed in.</summary>
public interface IIntegrityAlarm
{
    Task RaiseAsync(BadCopy bad, CancellationToken ct);
}

/// <summary>Compares all copies of an item's file with its record, and keeps what it finds.</summary>
public interface IEvidenceVerifier
{
    /// <returns>One finding per copy, the main one first.</returns>
    Task<IReadOnlyList<IntegrityFinding>> VerifyAsync(ContentToVerify content, VerificationOccasion occasion, UserId? actor, CancellationToken ct);
}

/// <param name="SizeBytes">Plain size.</param>
/// <param name="Sha256">Of the plain bytes, lower-case hex, as recorded.</param>
public sealed record ContentToVerify(CaseId CaseId, Guid ObjectId, long SizeBytes, string Sha256);

/// <summary>A stream that knows which copy it is read from.</summary>
public interface IReadsFromCopy
{
    string Copy { get; }
}
