using CaseTracker.Api.Http;
using CaseTracker.Application.Groups;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Criminal groups across the cases that the caller sees.</summary>
internal static class GroupEndpoints
{
    internal static void MapGroups(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("").WithTags("Groups");
        groups.MapGet("/groups", async (string? q, int? limit, string? after, IMediator use, CancellationToken ct) => (await use.Send(new ListGroupsQuery(q, limit, after), ct)).ToHttp()).Sends<ListGroupsQuery>();
        groups.MapGet("/groups/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetGroupQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetGroupQuery>();
        groups.MapPut("/groups/{id:guid}", async (Guid id, GroupBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new DescribeGroupCommand(id, http.Version(), body.Name, body.Kind, body.Countries ?? [], body.Remarks ?? ""), ct)).ToHttp()).Sends<DescribeGroupCommand>().NeedsIfMatch();
        groups.MapPost("/suspects/{id:guid}/groups", async (Guid id, NewGroupBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new NameGroupCommand(id, body.Name, body.Kind, body.Countries ?? [], body.Remarks ?? "", body.Role, body.Since, body.Until, body.Source), ct))
            .ToCreated(made => $"/api/v1/groups/{made}")).Sends<NameGroupCommand>(StatusCodes.Status201Created);
        groups.MapPost("/suspects/{id:guid}/memberships", async (Guid id, MembershipBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new JoinGroupCommand(id, body.GroupId, body.Role, body.Since, body.Until, body.Source), ct)).ToCreated(_ => $"/api/v1/groups/{body.GroupId}"))
            .Sends<JoinGroupCommand>(StatusCodes.Status201Created);
        groups.MapPost("/cases/{id:guid}/memberships/{membershipId:guid}/end", async (Guid id, Guid membershipId, EndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EndMembershipCommand(id, membershipId, body.Until), ct)).ToHttp()).Sends<EndMembershipCommand>();
        groups.MapPost("/cases/{id:guid}/memberships/{membershipId:guid}/take-back", async (Guid id, Guid membershipId, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new TakeBackMembershipCommand(id, membershipId, body.Reason), ct)).ToHttp()).Sends<TakeBackMembershipCommand>();
    }

    internal sealed record GroupBody(string Name, string Kind, IReadOnlyList<string>? Countries, string? Remarks);

    internal sealed record NewGroupBody(string Name, string Kind, IReadOnlyList<string>? Countries, string? Remarks, string Role, DateOnly? Since, DateOnly? Until, string Source);

    internal sealed record MembershipBody(Guid GroupId, string Role, DateOnly? Since, DateOnly? Until, string Source);

    internal sealed record EndBody(DateOnly Until);

    internal sealed record ReasonBody(string Reason);
}
