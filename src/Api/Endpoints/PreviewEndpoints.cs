using CaseTracker.Api.Http;
using CaseTracker.Application.Evidence.Openings;
using CaseTracker.Application.Evidence.Viewing;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Looking at evidence, and opening what nobody opens alone.</summary>
internal static class PreviewEndpoints
{
    internal static void MapPreviews(this IEndpointRouteBuilder api)
    {
        var preview = api.MapGroup("/evidence/{id:guid}/preview").WithTags("Evidence");
        preview.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetPreviewQuery(id), ct)).ToHttp()).Sends<GetPreviewQuery>();
        preview.MapPost("", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new RequestPreviewCommand(id), ct)).ToAccepted(_ => $"/api/v1/evidence/{id}/preview")).Sends<RequestPreviewCommand>(StatusCodes.Status202Accepted);
        preview.MapGet("/text", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ReadPreviewTextQuery(id), ct)).ToHttp()).Sends<ReadPreviewTextQuery>();
        preview.MapGet("/pages/{page:int}", async (Guid id, int page, IMediator use, CancellationToken ct) => Show(await use.Send(new ReadPreviewPageQuery(id, page), ct)))
            .SendsFile<ReadPreviewPageQuery>("image/png");
        preview.MapGet("/media", async (Guid id, IMediator use, CancellationToken ct) => Show(await use.Send(new ReadPreviewMediaQuery(id), ct)))
            .SendsFile<ReadPreviewMediaQuery>("video/webm");
    }

    internal static void MapOpenings(this IEndpointRouteBuilder api)
    {
        var ofItem = api.MapGroup("/evidence/{id:guid}/openings").WithTags("Evidence");
        ofItem.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListOpeningsQuery(id), ct)).ToHttp()).Sends<ListOpeningsQuery>();
        ofItem.MapPost("", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AskOpeningCommand(id, body.Reason ?? ""), ct)).ToCreated(_ => $"/api/v1/evidence/{id}/openings")).Sends<AskOpeningCommand>(StatusCodes.Status201Created);
        ofItem.MapPost("/unmarking", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ProposeUnmarkingCommand(id, body.Reason ?? ""), ct)).ToCreated(_ => $"/api/v1/evidence/{id}/openings")).Sends<ProposeUnmarkingCommand>(StatusCodes.Status201Created);
        var openings = api.MapGroup("/openings/{id:guid}").WithTags("Evidence");
        openings.MapPost("/approve", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ApproveOpeningCommand(id), ct)).ToHttp()).Sends<ApproveOpeningCommand>();
        openings.MapPost("/decline", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new DeclineOpeningCommand(id), ct)).ToHttp()).Sends<DeclineOpeningCommand>();
    }

    private static IResult Show(Domain.Common.Result<PreviewBytes> opened) => opened.Refusal is { } refusal ? Responses.Problem(refusal) : new PreviewAnswer(opened.Value);

    internal sealed record ReasonBody(string? Reason);
}
