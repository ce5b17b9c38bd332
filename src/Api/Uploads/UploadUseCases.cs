using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Api.Uploads;

/// <summary>What the tus protocol asks, put to the use cases of evidence.</summary>
internal sealed class UploadUseCases(IMediator use, IUploadStore uploads, ICurrentUser user) : IUploadUseCases
{
    public Task<Result<UploadState>> CreateAsync(Guid evidenceId, string fileName, long length, string? sha256, CancellationToken ct) =>
        use.Send(new StartUploadCommand(evidenceId, fileName, length, sha256), ct);

    public async Task<Result> CompletedAsync(Guid uploadId, CancellationToken ct)
    {
        if (await uploads.FindAsync(uploadId, user.Actor.Id, ct) is not { } upload) return ExhibitRefusals.UploadUnknown;

        // Moving many gigabytes takes minutes; done before, so that no transaction stays open for so long. The use case asks again and is answered at once.
        if (upload.Offset == upload.Length) _ = await uploads.CompleteAsync(uploadId, user.Actor.Id, ct);
        return (await use.Send(new CompleteUploadCommand(upload.ExhibitId.Value, uploadId), ct)).Refusal is { } refusal ? refusal : Result.Done;
    }
}
