using CaseTracker.Api.Http;
using CaseTracker.Application.Links;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Api.Endpoints;

/// <summary>Telephones, accounts, places and other things of a case, what links people, and the chart of it.</summary>
internal static class LinkEndpoints
{
    internal static void MapLinks(this IEndpointRouteBuilder api)
    {
        var links = api.MapGroup("/cases/{id:guid}").WithTags("Links");
        links.MapGet("/chart", async (Guid id, [FromQuery] string[]? kind, string? q, IMediator use, CancellationToken ct) => (await use.Send(new GetChartQuery(id, kind, q), ct)).ToHttp()).Sends<GetChartQuery>();
        links.MapGet("/traces", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListTracesQuery(id), ct)).ToHttp()).Sends<ListTracesQuery>();
        links.MapPost("/traces", async (Guid id, NewTraceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new NoteTraceCommand(id, body.Kind, body.VictimId, body.Label ?? "", body.Identifier ?? "", body.Remarks ?? ""), ct)).ToCreated(made => $"/api/v1/cases/{id}/traces/{made.Id}"))
            .Sends<NoteTraceCommand>(StatusCodes.Status201Created);
        links.MapGet("/traces/{traceId:guid}", async (Guid id, Guid traceId, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetTraceQuery(id, traceId), ct)).ToHttp(http, view => view.Version)).Sends<GetTraceQuery>();
        links.MapPut("/traces/{traceId:guid}", async (Guid id, Guid traceId, TraceBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new CorrectTraceCommand(id, traceId, http.Version(), body.Label, body.Identifier ?? "", body.Remarks ?? ""), ct)).ToHttp()).Sends<CorrectTraceCommand>().NeedsIfMatch();
        links.MapPost("/traces/{traceId:guid}/reveal", async (Guid id, Guid traceId, RevealBody body, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new RevealTraceQuery(id, traceId, body.Purpose, body.Reason), ct)).ToHttp();
        }).Sends<RevealTraceQuery>();
        links.MapPost("/links", async (Guid id, LinkBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DrawLinkCommand(id, body.From, body.To, body.Kind, body.Since, body.Until, body.Note ?? "", body.ExhibitId), ct)).ToCreated(_ => $"/api/v1/cases/{id}/chart"))
            .Sends<DrawLinkCommand>(StatusCodes.Status201Created);
        links.MapPost("/links/{linkId:guid}/take-back", async (Guid id, Guid linkId, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new TakeBackLinkCommand(id, linkId, body.Reason), ct)).ToHttp()).Sends<TakeBackLinkCommand>();
    }

    /// <param name="VictimId">Whose it is; null when it is not a victim's.</param>
    internal sealed record NewTraceBody(string Kind, Guid? VictimId, string? Label, string? Identifier, string? Remarks)
    {
        public override string ToString() => "•••";
    }

    internal sealed record TraceBody(string Label, string? Identifier, string? Remarks);

    internal sealed record RevealBody(string Purpose, string Reason)
    {
        public override string ToString() => "•••";
    }

    /// <summary><paramref name="From"/> and <paramref name="To"/> are ids of suspects, victims or things of the case.</summary>
    internal sealed record LinkBody(Guid From, Guid To, string Kind, DateOnly? Since, DateOnly? Until, string? Note, Guid? ExhibitId);

    internal sealed record ReasonBody(string Reason);
}
