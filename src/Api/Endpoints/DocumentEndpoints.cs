using CaseTracker.Api.Http;
using CaseTracker.Application.CaseFiles;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class DocumentEndpoints
{
    internal static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{id:guid}/documents", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListDocumentsQuery(id), ct)).ToHttp()).WithTags("Documents").Sends<ListDocumentsQuery>();
        api.MapPost("/cases/{id:guid}/documents", async (Guid id, DocumentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RequestDocumentCommand(id, body.Choice(), body.Wish()), ct)).ToAccepted(made => $"/api/v1/jobs/{made.JobId}")).WithTags("Documents").Sends<RequestDocumentCommand>(StatusCodes.Status202Accepted);
        api.MapGet("/cases/{id:guid}/documents/estimate", async (
            Guid id, string? kind, string? audience, Guid? evidenceId, string? sections, Guid? victimId, Guid? hearingId, string? language, string? pageSize, IMediator use, CancellationToken ct) =>
            (await use.Send(new EstimateDocumentQuery(id, new DocumentChoice(kind ?? "", audience ?? "", evidenceId, sections?.Split(',', StringSplitOptions.RemoveEmptyEntries), null, victimId, hearingId, language, pageSize)), ct)).ToHttp())
            .WithTags("Documents").Sends<EstimateDocumentQuery>();
        api.MapGet("/jobs/{id:guid}", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetJobQuery(id), ct)).ToHttp()).WithTags("Documents").Sends<GetJobQuery>();
        api.MapPost("/jobs/{id:guid}/cancel", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new CancelJobCommand(id), ct)).ToHttp()).WithTags("Documents").Sends<CancelJobCommand>();
        api.MapPost("/jobs/{id:guid}/retry", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new RetryJobCommand(id), ct)).ToAccepted(made => $"/api/v1/jobs/{made.JobId}")).WithTags("Documents").Sends<RetryJobCommand>(StatusCodes.Status202Accepted);
        api.MapGet("/documents/{id:guid}/content", async (Guid id, int? volume, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            var found = await use.Send(new DownloadDocumentQuery(id, volume ?? 1), ct);
            if (found.Refusal is { } refusal) return Responses.Problem(refusal);
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return TypedResults.Stream(found.Value.Content, "application/pdf", found.Value.FileName, enableRangeProcessing: true);
        }).WithTags("Documents").SendsFile<DownloadDocumentQuery>("application/pdf");
    }

    /// <param name="Sections">Of a case file; null: the usual ones of its audience.</param>
    /// <param name="IncludeIdentities">In the prosecution's own case file, with purpose and reason.</param>
    internal sealed record DocumentBody(
        string Kind, string Audience, Guid? EvidenceId = null, IReadOnlyList<string>? Sections = null, string? Recipient = null, Guid? VictimId = null, Guid? HearingId = null, string? Language = null,
        string? PageSize = null, bool IncludeIdentities = false, string? IdentityPurpose = null, string? IdentityReason = null)
    {
        internal DocumentChoice Choice() => new(Kind, Audience, EvidenceId, Sections, Recipient, VictimId, HearingId, Language, PageSize);

        internal IdentityWish? Wish() => IncludeIdentities ? new IdentityWish(IdentityPurpose ?? "", IdentityReason ?? "") : null;

        public override string ToString() => $"{nameof(DocumentBody)} {Kind}";
    }
}
