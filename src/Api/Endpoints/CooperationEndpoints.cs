using CaseTracker.Api.Http;
using CaseTracker.Application.Cooperation;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Requests of a case to other States.</summary>
internal static class CooperationEndpoints
{
    internal static void MapCooperation(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/cases/{id:guid}/assistance-requests").WithTags("Cooperation");
        requests.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListRequestsQuery(id), ct)).ToHttp()).Sends<ListRequestsQuery>();
        requests.MapPost("", async (Guid id, RequestBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SendRequestCommand(
                id, body.SuspectId, body.Instrument, body.Country, body.Channel, body.Authority ?? "", body.Reference ?? "", body.Asked, body.SentOn, body.DueBy, body.StandsStill ?? false), ct))
            .ToCreated(_ => Requests(id))).Sends<SendRequestCommand>(StatusCodes.Status201Created);
        requests.MapPost("/{request:guid}/steps", async (Guid id, Guid request, RequestStepBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordRequestStepCommand(id, request, body.Kind, body.On, body.Ground, body.Note ?? ""), ct)).ToCreated(_ => Requests(id)))
            .Sends<RecordRequestStepCommand>(StatusCodes.Status201Created);
    }

    private static string Requests(Guid id) => $"/api/v1/cases/{id}/assistance-requests";

    /// <param name="SuspectId">Null: for the whole case.</param>
    /// <param name="Instrument">Code of the list RequestInstrument.</param>
    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Channel">Code of the list RequestChannel.</param>
    internal sealed record RequestBody(
        Guid? SuspectId, string Instrument, string Country, string Channel, string? Authority, string? Reference, string Asked, DateOnly SentOn, DateOnly? DueBy, bool? StandsStill);

    /// <param name="Kind">Code of the list RequestStep.</param>
    /// <param name="Ground">Code of the list RequestRefusalGround, for REFUSED.</param>
    internal sealed record RequestStepBody(string Kind, DateOnly On, string? Ground, string? Note);
}
