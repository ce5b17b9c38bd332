using CaseTracker.Api.Http;
using CaseTracker.Application.Audit;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class AuditEndpoints
{
    internal static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");

        audit.MapGet("", async (Guid? @case, string? reference, Guid? actor, string? useCase, bool? allowed, DateOnly? from, DateOnly? to, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListAuditQuery(@case, reference, actor, useCase, allowed, from, to, limit, after), ct)).ToHttp()).Sends<ListAuditQuery>();
        audit.MapGet("/filters", async (IMediator use, CancellationToken ct) => (await use.Send(new ListAuditFiltersQuery(), ct)).ToHttp()).Sends<ListAuditFiltersQuery>();
    }
}
