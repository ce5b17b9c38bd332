using CaseTracker.Api.Http;
using CaseTracker.Application.Suspects.Stages;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class StageEndpoints
{
    internal static void MapStages(this IEndpointRouteBuilder api)
    {
        var stages = api.MapGroup("").WithTags("Stages");

        stages.MapGet("/cases/{id:guid}/defendants", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListDefendantsQuery(id), ct)).ToHttp()).Sends<ListDefendantsQuery>();
        stages.MapGet("/suspects/{id:guid}/stages", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListSuspectStagesQuery(id), ct)).ToHttp()).Sends<ListSuspectStagesQuery>();
        stages.MapPost("/suspects/{id:guid}/stage", async (Guid id, StageText body, IMediator use, CancellationToken ct) => (await use.Send(new MoveSuspectCommand(id, body), ct)).ToHttp()).Sends<MoveSuspectCommand>();
        stages.MapPost("/cases/{id:guid}/blockages", async (Guid id, BlockageBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordBlockageCommand(id, body.SuspectId, body.ReasonCode, body.Note ?? "", body.Since, body.ExpectedBy), ct))
            .ToCreated(_ => $"/api/v1/cases/{id}/defendants")).Sends<RecordBlockageCommand>(StatusCodes.Status201Created);
        stages.MapPost("/cases/{id:guid}/blockages/{blockage:guid}/end", async (Guid id, Guid blockage, EndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EndBlockageCommand(id, blockage, body.On, body.Note ?? ""), ct)).ToHttp()).Sends<EndBlockageCommand>();
    }

    /// <param name="SuspectId">Null: the whole case stands still.</param>
    /// <param name="ReasonCode">Code of the list BlockReason.</param>
    internal sealed record BlockageBody(Guid? SuspectId, string ReasonCode, string? Note, DateOnly Since, DateOnly? ExpectedBy);

    internal sealed record EndBody(DateOnly On, string? Note);
}
