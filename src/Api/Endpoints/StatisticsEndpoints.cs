using CaseTracker.Api.Http;
using CaseTracker.Application.Statistics;
using CaseTracker.Application.Statistics.Exports;
using CaseTracker.Application.Statistics.Releases;
using CaseTracker.Application.Statistics.Targets;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Outcome statistics, what is published of them, targets, and exports for research.</summary>
internal static class StatisticsEndpoints
{
    internal static void MapStatistics(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dashboards/outcomes", async (int? year, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetOutcomesQuery(year), ct)).ToHttp()).WithTags("Dashboards").Sends<GetOutcomesQuery>();
        api.MapPost("/statistics/targets", async (TargetBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new SetTargetCommand(body.Form ?? "", body.BaselineYear, body.Baseline, body.Multiple, body.Months, body.Reason ?? ""), ct)).ToHttp())
            .WithTags("Statistics").Sends<SetTargetCommand>(StatusCodes.Status204NoContent);
        MapReleases(api.MapGroup("/statistics/releases").WithTags("Statistics"));
        MapExports(api.MapGroup("/statistics/exports").WithTags("Statistics"));
    }

    private static void MapReleases(RouteGroupBuilder releases)
    {
        releases.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new ListStatisticsReleasesQuery(), ct)).ToHttp()).Sends<ListStatisticsReleasesQuery>();
        releases.MapPost("", async (ReleaseBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AskStatisticsReleaseCommand(body.Year, body.Note ?? ""), ct)).ToCreated(made => $"/api/v1/statistics/releases/{made.Id}")).Sends<AskStatisticsReleaseCommand>(StatusCodes.Status201Created);
        releases.MapGet("/{id:guid}", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetStatisticsReleaseQuery(id), ct)).ToHttp()).Sends<GetStatisticsReleaseQuery>();
        releases.MapPost("/{id:guid}/answer", async (Guid id, ReleaseAnswerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerStatisticsReleaseCommand(id, body.Publish, body.Answer ?? ""), ct)).ToHttp()).Sends<AnswerStatisticsReleaseCommand>();
        releases.MapGet("/{id:guid}/content", async (Guid id, string? format, IMediator use, CancellationToken ct) =>
            File(await use.Send(new ExportStatisticsReleaseQuery(id, format ?? "json"), ct))).SendsFile<ExportStatisticsReleaseQuery>("application/json");
    }

    private static void MapExports(RouteGroupBuilder exports)
    {
        exports.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new ListResearchExportsQuery(), ct)).ToHttp()).Sends<ListResearchExportsQuery>();
        exports.MapPost("", async (ExportBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AskResearchExportCommand(body.Year, body.Recipient ?? "", body.Purpose ?? "", body.ExpiresOn), ct)).ToCreated(made => $"/api/v1/statistics/exports/{made.Id}")).Sends<AskResearchExportCommand>(StatusCodes.Status201Created);
        exports.MapPost("/{id:guid}/answer", async (Guid id, ExportAnswerBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AnswerResearchExportCommand(id, body.Approve, body.Answer ?? ""), ct)).ToHttp()).Sends<AnswerResearchExportCommand>();
        exports.MapGet("/{id:guid}/content", async (Guid id, string? format, IMediator use, CancellationToken ct) =>
            File(await use.Send(new FetchResearchExportQuery(id, format ?? "csv"), ct))).SendsFile<FetchResearchExportQuery>("text/csv");
    }

    private static IResult File(Result<StatisticsFile> made) =>
        made.Refusal is { } refusal ? Responses.Problem(refusal) : TypedResults.File(made.Value.Content, made.Value.MediaType, made.Value.FileName);

    /// <param name="Form">Of exploitation; empty for all.</param>
    internal sealed record TargetBody(string? Form, int BaselineYear, int Baseline, decimal Multiple, int Months, string? Reason);

    internal sealed record ReleaseBody(int Year, string? Note);

    /// <param name="Publish">False: declined, and the answer says why.</param>
    internal sealed record ReleaseAnswerBody(bool Publish, string? Answer);

    internal sealed record ExportBody(int Year, string? Recipient, string? Purpose, DateOnly ExpiresOn);

    /// <param name="Approve">False: declined, and the answer says why.</param>
    internal sealed record ExportAnswerBody(bool Approve, string? Answer);
}
