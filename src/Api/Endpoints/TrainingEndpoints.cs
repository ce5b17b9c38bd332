using CaseTracker.Api.Http;
using CaseTracker.Application.Staff.Training;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Who was trained in what; one's own for everybody, that of a unit for its supervisors.</summary>
internal static class TrainingEndpoints
{
    internal static void MapTraining(this IEndpointRouteBuilder api)
    {
        var training = api.MapGroup("/training").WithTags("Training");
        training.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new GetMyTrainingQuery(), ct)).ToHttp()).Sends<GetMyTrainingQuery>();
        training.MapGet("/people", async (string? unit, int? limit, string? after, IMediator use, CancellationToken ct) => (await use.Send(new ListTrainingQuery(unit, limit, after), ct)).ToHttp()).Sends<ListTrainingQuery>();
        training.MapGet("/people/{id:guid}", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetTrainingQuery(id), ct)).ToHttp()).Sends<GetTrainingQuery>();
        training.MapPost("/people/{id:guid}/records", async (Guid id, TrainingBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordTrainingCommand(id, body.Topic, body.Provider, body.CompletedOn, body.ValidUntil, body.Certificate ?? ""), ct)).ToCreated(_ => $"/api/v1/training/people/{id}"))
            .Sends<RecordTrainingCommand>(StatusCodes.Status201Created);
        training.MapPost("/records/{id:guid}/take-back", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new TakeBackTrainingCommand(id, body.Reason), ct)).ToHttp()).Sends<TakeBackTrainingCommand>();
    }

    /// <param name="ValidUntil">Last day; null when it does not lapse.</param>
    internal sealed record TrainingBody(string Topic, string Provider, DateOnly CompletedOn, DateOnly? ValidUntil, string? Certificate);

    internal sealed record ReasonBody(string Reason);
}
