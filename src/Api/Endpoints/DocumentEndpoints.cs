using CaseTracker.Api.Http;
using CaseTracker.Application.CaseFiles;
using CaseTracker.Application.Dashboards;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class DocumentEndpoints
{
    internal static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{id:guid}/documents", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListDocumentsQuery(id), ct)).ToHttp()).WithTags("Documents").Sends<ListDocumentsQuery>();
        api.MapPost("/cases/{id:guid}/documents", async (Guid id, DocumentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RequestDocumentCommand(id, body.Kind, body.Audience, body.EvidenceId), ct)).ToAccepted(made => $"/api/v1/jobs/{made.JobId}")).WithTags("Documents").Sends<RequestDocumentCommand>(StatusCodes.Status202Accepted);
        api.MapGet("/jobs/{id:guid}", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetJobQuery(id), ct)).ToHttp()).WithTags("Documents").Sends<GetJobQuery>();
        api.MapGet("/documents/{id:guid}/content", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            var found = await use.Send(new DownloadDocumentQuery(id), ct);
            if (found.Refusal is { } refusal) return Responses.Problem(refusal);
            http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return TypedResults.Stream(found.Value.Content, "application/pdf", found.Value.FileName, enableRangeProcessing: true);
        }).WithTags("Documents").SendsFile<DownloadDocumentQuery>("application/pdf");
    }

    internal static void MapDashboards(this IEndpointRouteBuilder api) =>
        api.MapGet("/dashboards/caseload", async (IMediator use, CancellationToken ct) => (await use.Send(new GetCaseloadQuery(), ct)).ToHttp()).WithTags("Dashboards").Sends<GetCaseloadQuery>();

    internal sealed record DocumentBody(string Kind, string Audience, Guid? EvidenceId = null);
}
