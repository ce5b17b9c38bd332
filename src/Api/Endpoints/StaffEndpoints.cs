using CaseTracker.Api.Http;
using CaseTracker.Application.Audit;
using CaseTracker.Application.Staff;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class StaffEndpoints
{
    internal static void MapStaff(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new ListUsersQuery(), ct)).ToHttp()).Sends<ListUsersQuery>();
        users.MapPost("", async (AddUserCommand body, IMediator use, CancellationToken ct) => (await use.Send(body, ct)).ToCreated(made => $"/api/v1/users/{made}")).Sends<AddUserCommand>();
        users.MapPut("/{id:guid}", async (Guid id, UserBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new ChangeUserCommand(id, http.Version(), body.Roles, body.Disabled), ct)).ToHttp()).Sends<ChangeUserCommand>().NeedsIfMatch();
        api.MapGet("/colleagues", async (IMediator use, CancellationToken ct) => (await use.Send(new ListColleaguesQuery(), ct)).ToHttp()).WithTags("Users").Sends<ListColleaguesQuery>();
        api.MapGet("/units", async (IMediator use, CancellationToken ct) => (await use.Send(new ListUnitsQuery(), ct)).ToHttp()).WithTags("Users").Sends<ListUnitsQuery>();
        api.MapGet("/audit", async (Guid? @case, Guid? actor, string? useCase, bool? allowed, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListAuditQuery(@case, actor, useCase, allowed, limit, after), ct)).ToHttp()).WithTags("Audit").Sends<ListAuditQuery>();
    }

    internal sealed record UserBody(IReadOnlyList<string> Roles, bool Disabled);
}
