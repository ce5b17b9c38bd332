using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Uploads;

/// <summary>What an upload means to the case: who may send, and what becomes of the bytes. The protocol itself knows neither.</summary>
public interface IUploadUseCases
{
    /// <summary>Checks access to the exhibit and that it awaits a file, then creates the upload in <see cref="IUploadStore"/>.</summary>
    /// <param name="fileName">As the sender wrote it.</param>
    /// <param name="sha256">What the sender says it will be, 64 lower-case hex digits; null when not said.</param>
    Task<Result<UploadState>> CreateAsync(Guid evidenceId, string fileName, long length, string? sha256, CancellationToken ct);

    /// <summary>
    /// All bytes are durable: moves them to the store, compares the digest with the claimed one, records the custody entry. It is
    /// called again whenever a client asks about a complete upload, since a client takes the full offset for success: it must be
    /// safe to repeat and give the same answer.
    /// </summary>
    Task<Result> CompletedAsync(Guid uploadId, CancellationToken ct);
}
