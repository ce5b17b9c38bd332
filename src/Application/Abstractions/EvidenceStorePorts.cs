using CaseTracker.Domain.Common;

namespace CaseTracker.Application.Abstractions;

/// <summary>What is known of bytes once they are durable.</summary>
/// <param name="ObjectId">Random name of the stored object; says nothing of case or file.</param>
/// <param name="SizeBytes">Plain size.</param>
/// <param name="Sha256">Of the plain bytes, lower-case hex, measured by the server while they streamed in.</param>
/// <param name="CipherSha256">Of the stored bytes, so that a copy can be checked without a key.</param>
public sealed record StoredObject(Guid ObjectId, long SizeBytes, string Sha256, string CipherSha256);

/// <summary>
/// Write-once store of evidence bytes, encrypted per case (AES-256-GCM in 1 MiB chunks; object id and chunk index as additional data).
/// Nothing is ever overwritten or deleted by the application.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>Writes under a temporary name, hashes, fsyncs file and folder, renames. Returns only when it is durable.</summary>
    /// <exception cref="DurabilityException">The bytes could not be made durable; nothing is kept.</exception>
    Task<StoredObject> PutAsync(CaseId caseId, Stream plain, CancellationToken ct);

    /// <summary>A seekable stream of the plain bytes; each chunk is authenticated before it is handed out.</summary>
    /// <exception cref="EvidenceMissingException">There is no such object.</exception>
    Task<Stream> OpenReadAsync(CaseId caseId, Guid objectId, CancellationToken ct);
}

public sealed class DurabilityException(string message, Exception? inner = null) : Exception(message, inner);

public sealed class EvidenceMissingException(Guid objectId) : Exception($"Stored object {objectId} is missing.");

/// <summary>A resumable upload in progress (tus 1.0). Only its owner may go on with it.</summary>
/// <param name="ClaimedSha256">What the sender says it will be, lower-case hex; null when not claimed.</param>
public sealed record UploadState(Guid Id, UserId OwnerId, CaseId CaseId, ExhibitId ExhibitId, string FileName, long Length, long Offset, string? ClaimedSha256, DateTimeOffset ExpiresAt);

/// <summary>Holds the bytes of unfinished uploads, encrypted like everything else at rest.</summary>
public interface IUploadStore
{
    Task<UploadState> CreateAsync(UserId owner, CaseId caseId, ExhibitId exhibitId, string fileName, long length, string? claimedSha256, CancellationToken ct);

    /// <summary>Null when absent, expired, or someone else's.</summary>
    Task<UploadState?> FindAsync(Guid id, UserId owner, CancellationToken ct);

    /// <summary>Appends at <paramref name="offset"/> and returns what is durable now; bytes that arrived before a cut connection are kept.</summary>
    Task<AppendOutcome> AppendAsync(Guid id, UserId owner, long offset, Stream body, UploadChecksum? checksum, CancellationToken ct);

    /// <summary>Moves a complete upload into the evidence store; the same answer when called again.</summary>
    Task<StoredObject> CompleteAsync(Guid id, UserId owner, CancellationToken ct);

    Task DeleteAsync(Guid id, UserId owner, CancellationToken ct);

    /// <summary>Removes what has expired; returns how many.</summary>
    Task<int> SweepAsync(CancellationToken ct);
}

public sealed record UploadChecksum(string Algorithm, byte[] Value);

public enum AppendStatus { Appended, NotFound, WrongOffset, TooLong, ChecksumMismatch, Locked }

public sealed record AppendOutcome(AppendStatus Status, long Offset);
