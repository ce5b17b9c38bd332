using CaseTracker.Api.Http;
using CaseTracker.Application.Staff;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class StaffEndpoints
{
    internal static void MapStaff(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapGet("", async (IMediator use, CancellationToken ct) => (await use.Send(new ListUsersQuery(), ct)).ToHttp()).Sends<ListUsersQuery>();
        users.MapPost("", async (AddUserCommand body, IMediator use, CancellationToken ct) => (await use.Send(body, ct)).ToCreated(made => $"/api/v1/users/{made}")).Sends<AddUserCommand>(StatusCodes.Status201Created);
        users.MapPut("/{id:guid}", async (Guid id, UserBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new ChangeUserCommand(id, http.Version(), body.Roles, body.Disabled), ct)).ToHttp()).Sends<ChangeUserCommand>().NeedsIfMatch();
        api.MapGet("/colleagues", async (IMediator use, CancellationToken ct) => (await use.Send(new ListColleaguesQuery(), ct)).ToHttp()).WithTags("Users").Sends<ListColleaguesQuery>();
        api.MapPost("/units", async (AddUnitCommand body, IMediator use, CancellationToken ct) => (await use.Send(body, ct)).ToCreated(made => $"/api/v1/units#{made}")).WithTags("Users").Sends<AddUnitCommand>(StatusCodes.Status201Created);
        api.MapGet("/units", async (IMediator use, CancellationToken ct) => (await use.Send(new ListUnitsQuery(), ct)).ToHttp()).WithTags("Users").Sends<ListUnitsQuery>();
        api.MapPut("/units/{id:guid}/language", async (Guid id, LanguageBody body, IMediator use, CancellationToken ct) => (await use.Send(new SetUnitLanguageCommand(id, body.Language), ct)).ToHttp()).WithTags("Users").Sends<SetUnitLanguageCommand>();
        api.MapGet("/units/{id:guid}/reminding", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetUnitRemindingQuery(id), ct)).ToHttp()).WithTags("Users").Sends<GetUnitRemindingQuery>();
        api.MapPost("/units/{id:guid}/reminding", async (Guid id, RemindingBody body, IMediator use, CancellationToken ct) => (await use.Send(body.Command(id), ct)).ToHttp()).WithTags("Users").Sends<SetUnitRemindingCommand>();
    }

    /// <summary>Local times of the unit, <c>HH:mm:ss</c>; waits in hours.</summary>
    internal sealed record RemindingBody(
        TimeOnly? QuietFrom, TimeOnly? QuietUntil, TimeOnly DigestAt, int LeadAfterHours, int SupervisorAfterHours, int CriticalLeadAfterHours, int CriticalSupervisorAfterHours)
    {
        internal SetUnitRemindingCommand Command(Guid unit) => new(unit, QuietFrom, QuietUntil, DigestAt, LeadAfterHours, SupervisorAfterHours, CriticalLeadAfterHours, CriticalSupervisorAfterHours);
    }

    /// <param name="Language">ISO 639-1.</param>
    internal sealed record LanguageBody(string Language);

    internal sealed record UserBody(IReadOnlyList<string> Roles, bool Disabled);
}
