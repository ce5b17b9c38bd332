using CaseTracker.Api.Http;
using CaseTracker.Application.Deadlines;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>What is due over all cases: as a list, as a calendar, and what was completed too late.</summary>
internal static class WorklistEndpoints
{
    internal static void MapWorklist(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Deadlines");

        // mine=true is the older name of scope=mine.
        group.MapGet("/deadlines", async (string? scope, bool? mine, string? kind, Guid? @case, string? lateness, DateOnly? from, DateOnly? to, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListMyDeadlinesQuery(scope ?? (mine == true ? "mine" : null), kind, @case, from, to, lateness, limit, after), ct)).ToHttp()).Sends<ListMyDeadlinesQuery>();
        group.MapGet("/deadlines/completed-late", async (int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCompletedLateQuery(limit, after), ct)).ToHttp()).Sends<ListCompletedLateQuery>();
        group.MapGet("/calendar", async (DateOnly? from, DateOnly? to, string? scope, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListAgendaQuery(from, to, scope), ct)).ToHttp()).Sends<ListAgendaQuery>();
        group.MapGet("/cases/{id:guid}/custody-clocks", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCustodyClocksQuery(id), ct)).ToHttp()).Sends<ListCustodyClocksQuery>();
    }
}
