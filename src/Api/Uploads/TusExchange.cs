using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Uploads;

/// <summary>One request of one user.</summary>
internal sealed class TusExchange(
    HttpContext http, UserId owner, IUploadStore store, IUploadUseCases useCases, UploadLimits limits, Func<Refusal, IResult> refuse)
{
    private const int ChecksumMismatch = 460; // tus 1.0, checksum extension

    private readonly HttpRequest request = http.Request;
    private readonly HttpResponse response = http.Response;
    private readonly CancellationToken aborted = http.RequestAborted;

    public async Task<IResult> CreateAsync(string path)
    {
        if (request.Number("Upload-Length") is not { } length
            || TusMetadata.Parse(request.Headers["Upload-Metadata"].ToString()) is not { } metadata
            || !request.TryChecksum(out var checksum))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (request.ContentLength > 0 && !request.HasBytes())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (length > limits.MaxBytes || request.ContentLength > length)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var created = await useCases.CreateAsync(metadata.EvidenceId, metadata.FileName, length, metadata.Sha256, aborted);
        if (created.IsRefused)
        {
            return refuse(created.Refusal!);
        }

        var upload = created.Value;
        response.Headers.Location = $"{request.PathBase}{path}/{upload.Id}";
        response.Tell(upload, 0);
        return request.HasBytes() || length == 0
            ? await AppendAsync(upload, 0, checksum, StatusCodes.Status201Created)
            : Results.StatusCode(StatusCodes.Status201Created);
    }

    public async Task<IResult> HeadAsync(Guid id)
    {
        if (await store.FindAsync(id, owner, aborted) is not { } upload)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        // A client takes the full offset for success, so it is told only when the case has the file.
        if (upload.Offset == upload.Length && await useCases.CompletedAsync(id, aborted) is { IsRefused: true } completed)
        {
            return refuse(completed.Refusal!);
        }

        response.Tell(upload, upload.Offset);
        response.Headers["Upload-Length"] = TusRequest.Text(upload.Length);
        response.Headers["Upload-Metadata"] = TusMetadata.Format(upload.ExhibitId.Value, upload.FileName, upload.ClaimedSha256);
        return Results.StatusCode(StatusCodes.Status200OK);
    }

    public async Task<IResult> PatchAsync(Guid id)
    {
        if (!request.HasBytes())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.Number("Upload-Offset") is not { } offset || !request.TryChecksum(out var checksum))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (await store.FindAsync(id, owner, aborted) is not { } upload)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        return offset <= upload.Length && request.ContentLength > upload.Length - offset
            ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge)
            : await AppendAsync(upload, offset, checksum, StatusCodes.Status204NoContent);
    }

    public async Task<IResult> DeleteAsync(Guid id)
    {
        if (await store.FindAsync(id, owner, aborted) is null)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        await store.DeleteAsync(id, owner, aborted);
        return Results.StatusCode(StatusCodes.Status204NoContent);
    }

    private async Task<IResult> AppendAsync(UploadState upload, long offset, UploadChecksum? checksum, int done)
    {
        http.LiftLimits();
        var outcome = await store.AppendAsync(upload.Id, owner, offset, request.Body, checksum, aborted);
        if (outcome.Status is not AppendStatus.Appended)
        {
            return Results.StatusCode(outcome.Status switch
            {
                AppendStatus.NotFound => StatusCodes.Status404NotFound,
                AppendStatus.WrongOffset => StatusCodes.Status409Conflict,
                AppendStatus.TooLong => StatusCodes.Status413PayloadTooLarge,
                AppendStatus.ChecksumMismatch => ChecksumMismatch,
                AppendStatus.Locked => StatusCodes.Status423Locked,
                _ => throw new InvalidOperationException($"No status for {outcome.Status}."),
            });
        }

        // The last byte is durable: finishing must not depend on whether the sender still listens.
        if (outcome.Offset == upload.Length && await useCases.CompletedAsync(upload.Id, CancellationToken.None) is { IsRefused: true } completed)
        {
            return refuse(completed.Refusal!);
        }

        response.Tell(upload, outcome.Offset);
        return Results.StatusCode(done);
    }
}
