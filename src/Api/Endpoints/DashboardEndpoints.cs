using CaseTracker.Api.Http;
using CaseTracker.Application.Dashboards;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class DashboardEndpoints
{
    internal static void MapDashboards(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/dashboards").WithTags("Dashboards");
        group.MapGet("/caseload", async (Guid? lead, string? stage, string? form, string? age, string? stageAge, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetCaseloadQuery(new CaseloadFilter(lead, stage, form, age, stageAge)), ct)).ToHttp()).Sends<GetCaseloadQuery>();
        group.MapGet("/caseload/cases", async (string? figure, Guid? lead, string? stage, string? form, string? age, string? stageAge, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCaseloadQuery(figure, new CaseloadFilter(lead, stage, form, age, stageAge)), ct)).ToHttp()).Sends<ListCaseloadQuery>();
        group.MapGet("/saved", async (IMediator use, CancellationToken ct) => (await use.Send(new ListSavedFiltersQuery(), ct)).ToHttp()).Sends<ListSavedFiltersQuery>();
        group.MapPost("/saved", async (SaveFilterCommand body, IMediator use, CancellationToken ct) =>
            (await use.Send(body, ct)).ToCreated(made => $"/api/v1/dashboards/saved#{made}")).Sends<SaveFilterCommand>(StatusCodes.Status201Created);
        group.MapDelete("/saved/{id:guid}", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new RemoveFilterCommand(id), ct)).ToHttp()).Sends<RemoveFilterCommand>();
    }
}
