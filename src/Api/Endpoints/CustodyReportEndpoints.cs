using CaseTracker.Api.Http;
using CaseTracker.Application.CustodyReports;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Custody reports as JSON: a file whose bytes are its identity, so it is handed out as it was written.</summary>
internal static class CustodyReportEndpoints
{
    private const string Json = "application/json";

    internal static void MapCustodyReports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/evidence/{id:guid}/custody-report", async (Guid id, IMediator use, CancellationToken ct) =>
            Answer(await use.Send(new GetItemCustodyReportQuery(id), ct))).WithTags("Custody").SendsOnly<GetItemCustodyReportQuery>().Produces<CustodyReport>(StatusCodes.Status200OK, Json);
        api.MapGet("/cases/{id:guid}/custody-report", async (Guid id, IMediator use, CancellationToken ct) =>
            Answer(await use.Send(new GetCaseCustodyReportQuery(id), ct))).WithTags("Custody").SendsOnly<GetCaseCustodyReportQuery>().Produces<CustodyReport>(StatusCodes.Status200OK, Json);
    }

    private static IResult Answer(Result<CustodyReportFile> made) =>
        made.Refusal is { } refusal ? Responses.Problem(refusal) : TypedResults.File(made.Value.Json, Json, made.Value.FileName);
}
