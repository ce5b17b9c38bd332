using CaseTracker.Api.Http;
using CaseTracker.Application.Cases.Strategies;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>How the prosecution means to prove the case, version by version.</summary>
internal static class StrategyEndpoints
{
    internal static void MapStrategies(this IEndpointRouteBuilder api)
    {
        var versions = api.MapGroup("/cases/{id:guid}/strategies").WithTags("Cases");
        versions.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListStrategiesQuery(id), ct)).ToHttp()).Sends<ListStrategiesQuery>();
        versions.MapPost("", async (Guid id, StrategyBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WriteStrategyCommand(id, body.Text ?? "", body.VictimIndependent), ct)).ToCreated(made => $"/api/v1/cases/{id}/strategies#{made.Id}"))
            .Sends<WriteStrategyCommand>(StatusCodes.Status201Created);
        versions.MapPost("/{strategyId:guid}/answer", async (Guid id, Guid strategyId, AnswerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerStrategyCommand(id, strategyId, body.SignOff, body.Answer ?? ""), ct)).ToHttp()).Sends<AnswerStrategyCommand>();
    }

    internal sealed record StrategyBody(string? Text, bool VictimIndependent);

    /// <param name="SignOff">False: it goes back, and the answer says why.</param>
    internal sealed record AnswerBody(bool SignOff, string? Answer);
}
