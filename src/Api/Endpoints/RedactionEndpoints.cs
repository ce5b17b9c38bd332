using CaseTracker.Api.Http;
using CaseTracker.Application.Evidence.Viewing;
using CaseTracker.Application.Redactions;
using CaseTracker.Domain.Redactions;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Hiding parts of an item's file in a new file, verified by the server and checked by a second person.</summary>
internal static class RedactionEndpoints
{
    internal static void MapRedactions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{id:guid}/redactions", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListRedactionsQuery(id), ct)).ToHttp())
            .Sends<ListRedactionsQuery>().WithTags("Redactions");
        var ofItem = api.MapGroup("/evidence/{id:guid}/redactions").WithTags("Redactions");
        ofItem.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListItemRedactionsQuery(id), ct)).ToHttp()).Sends<ListItemRedactionsQuery>();
        ofItem.MapPost("", async (Guid id, BeginBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new BeginRedactionCommand(id, body.Audience ?? ""), ct)).ToCreated(made => $"/api/v1/redactions/{made}")).Sends<BeginRedactionCommand>(StatusCodes.Status201Created);

        var redaction = api.MapGroup("/redactions/{id:guid}").WithTags("Redactions");
        redaction.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetRedactionQuery(id), ct)).ToHttp()).Sends<GetRedactionQuery>();
        redaction.MapGet("/pages/{page:int}", async (Guid id, int page, bool? redacted, IMediator use, CancellationToken ct) =>
            Show(await use.Send(new ReadRedactionPageQuery(id, page, redacted ?? false), ct))).SendsFile<ReadRedactionPageQuery>("image/png");
        MapDrawing(redaction);
        redaction.MapPost("/apply", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ApplyRedactionCommand(id), ct)).ToAccepted(_ => $"/api/v1/redactions/{id}")).Sends<ApplyRedactionCommand>(StatusCodes.Status202Accepted);
        redaction.MapPost("/check", async (Guid id, CheckBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new CheckRedactionCommand(id, body.Attempt), ct)).ToHttp()).Sends<CheckRedactionCommand>();
        redaction.MapPost("/reject", async (Guid id, RejectBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RejectRedactionCommand(id, body.Attempt, body.Reason ?? ""), ct)).ToHttp()).Sends<RejectRedactionCommand>();
    }

    private static void MapDrawing(RouteGroupBuilder redaction)
    {
        redaction.MapPost("/regions", async (Guid id, RegionsBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DrawRegionsCommand(id, body.Regions ?? []), ct)).ToCreated(_ => $"/api/v1/redactions/{id}")).Sends<DrawRegionsCommand>(StatusCodes.Status201Created);
        redaction.MapPut("/regions/{number:int}", async (Guid id, int number, RegionGiven body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ChangeRegionCommand(id, number, body), ct)).ToHttp()).Sends<ChangeRegionCommand>();
        redaction.MapDelete("/regions/{number:int}", async (Guid id, int number, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemoveRegionCommand(id, number), ct)).ToHttp()).Sends<RemoveRegionCommand>();
        redaction.MapPost("/patterns", async (Guid id, PatternBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AddPatternCommand(id, body.Kind, body.Text ?? "", body.Reason ?? "", body.Words), ct)).ToCreated(_ => $"/api/v1/redactions/{id}"))
            .Sends<AddPatternCommand>(StatusCodes.Status201Created);
        redaction.MapDelete("/patterns/{number:int}", async (Guid id, int number, IMediator use, CancellationToken ct) =>
            (await use.Send(new RemovePatternCommand(id, number), ct)).ToHttp()).Sends<RemovePatternCommand>();
        redaction.MapGet("/patterns/found", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new FindPatternsQuery(id), ct)).ToHttp()).Sends<FindPatternsQuery>();
    }

    private static IResult Show(Domain.Common.Result<PreviewBytes> opened) => opened.Refusal is { } refusal ? Responses.Problem(refusal) : new PreviewAnswer(opened.Value);

    /// <param name="Audience">For whom it is made, in words.</param>
    internal sealed record BeginBody(string? Audience);

    internal sealed record RegionsBody(IReadOnlyList<RegionGiven>? Regions);

    /// <param name="Text">What must not be seen; left out for a class of texts.</param>
    internal sealed record PatternBody(PatternKind Kind, string? Text, string? Reason, string? Words)
    {
        public override string ToString() => "•••";
    }

    /// <param name="Attempt">Which burning-in was looked at.</param>
    internal sealed record CheckBody(int Attempt);

    internal sealed record RejectBody(int Attempt, string? Reason);
}
