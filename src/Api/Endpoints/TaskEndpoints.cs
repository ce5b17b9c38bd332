using CaseTracker.Api.Http;
using CaseTracker.Application.Tasks;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>What somebody is to do by a day: set by hand, of gaps in the proof, or as lines of advice.</summary>
internal static class TaskEndpoints
{
    internal static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/tasks", async (int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListMyTasksQuery(limit, after), ct)).ToHttp()).WithTags("Tasks").Sends<ListMyTasksQuery>();
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Tasks");
        ofCase.MapGet("/tasks", async (Guid id, string? state, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListTasksQuery(id, state, limit, after), ct)).ToHttp()).Sends<ListTasksQuery>();
        ofCase.MapPost("/tasks", async (Guid id, TaskBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddTaskCommand(id, body.Title ?? "", body.Instructions ?? "", body.OwnerId, body.DueOn, body.CountId, body.Element, body.EvidenceId), ct))
            .ToCreated(made => $"/api/v1/cases/{id}/tasks/{made}")).Sends<AddTaskCommand>(StatusCodes.Status201Created);
        ofCase.MapPost("/proof/tasks", async (Guid id, GapsBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new PlanGapsCommand(id, body.Gaps ?? [], body.OwnerId, body.DueOn), ct)).ToHttp()).Sends<PlanGapsCommand>();
        var task = ofCase.MapGroup("/tasks/{taskId:guid}");
        task.MapGet("", async (Guid id, Guid taskId, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetTaskQuery(id, taskId), ct)).ToHttp(http, view => view.Version)).Sends<GetTaskQuery>();
        task.MapPut("", async (Guid id, Guid taskId, ChangedTaskBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new EditTaskCommand(id, taskId, http.Version(), body.Title ?? "", body.Instructions ?? "", body.OwnerId, body.DueOn), ct)).ToHttp()).Sends<EditTaskCommand>().NeedsIfMatch();
        task.MapPut("/result", async (Guid id, Guid taskId, ResultBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new CloseTaskCommand(id, taskId, http.Version(), body.Done, body.Result ?? ""), ct)).ToHttp()).Sends<CloseTaskCommand>().NeedsIfMatch();
    }

    /// <param name="DueOn">Last day, where the unit is.</param>
    internal sealed record TaskBody(string? Title, string? Instructions, Guid OwnerId, DateOnly? DueOn, Guid? CountId, OffenceElement? Element, Guid? EvidenceId);

    internal sealed record ChangedTaskBody(string? Title, string? Instructions, Guid OwnerId, DateOnly? DueOn);

    internal sealed record GapsBody(IReadOnlyList<GapChosen>? Gaps, Guid OwnerId, DateOnly? DueOn);

    /// <param name="Done">False: it is dropped, and the result says why.</param>
    internal sealed record ResultBody(bool Done, string? Result);
}
