using CaseTracker.Api.Http;
using CaseTracker.Application.Victims;
using CaseTracker.Application.Victims.Identification;
using CaseTracker.Application.Victims.Recovery;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Identification, age, guardian, recovery and reflection period, residence permit.</summary>
internal static class VictimStatusEndpoints
{
    internal static void MapVictimStatus(this IEndpointRouteBuilder api)
    {
        var victims = api.MapGroup("/victims/{id:guid}").WithTags("Victims");
        victims.MapGet("/status", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetVictimStatusQuery(id), ct)).ToHttp()).Sends<GetVictimStatusQuery>();
        victims.MapGet("/words", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new ReadVictimWordsQuery(id), ct)).ToHttp();
        }).Sends<ReadVictimWordsQuery>();
        victims.MapPost("/status-decisions", async (Guid id, DecisionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideStatusCommand(id, body.To, body.DecidedOn, body.Body, body.Reference ?? "", body.Note ?? ""), ct))
                .ToCreated(_ => $"/api/v1/victims/{id}/status")).Sends<DecideStatusCommand>(StatusCodes.Status201Created);
        victims.MapPost("/age", async (Guid id, AgeBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AssessAgeCommand(id, body.Age, body.AssessedOn), ct)).ToHttp()).Sends<AssessAgeCommand>();
        victims.MapPost("/guardians", async (Guid id, GuardianBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AppointGuardianCommand(id, body.Role, body.AppointedOn, body.AppointedBy, body.Name, body.Contact ?? ""), ct))
                .ToCreated(_ => $"/api/v1/victims/{id}/status")).Sends<AppointGuardianCommand>(StatusCodes.Status201Created);
        victims.MapPost("/guardians/{guardianId:guid}/end", async (Guid id, Guid guardianId, EndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EndGuardianCommand(id, guardianId, body.EndedOn), ct)).ToHttp()).Sends<EndGuardianCommand>();
        MapRecovery(victims);
    }

    private static void MapRecovery(RouteGroupBuilder victims)
    {
        victims.MapPost("/reflection-periods", async (Guid id, ReflectionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new BeginReflectionCommand(id, body.BeganOn, body.Days, body.Body, body.Note ?? ""), ct))
                .ToCreated(_ => $"/api/v1/victims/{id}/status")).Sends<BeginReflectionCommand>(StatusCodes.Status201Created);
        victims.MapPost("/reflection-periods/{periodId:guid}/end", async (Guid id, Guid periodId, ReflectionEndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EndReflectionCommand(id, periodId, body.EndedOn, body.Reason, body.Informed ?? false, body.Note ?? ""), ct)).ToHttp()).Sends<EndReflectionCommand>();
        victims.MapPost("/residence-permits", async (Guid id, PermitBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ApplyForPermitCommand(id, body.AppliedOn, body.Note ?? ""), ct))
                .ToCreated(_ => $"/api/v1/victims/{id}/status")).Sends<ApplyForPermitCommand>(StatusCodes.Status201Created);
        victims.MapPost("/residence-permits/{permitId:guid}/grant", async (Guid id, Guid permitId, PermitGrantBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new GrantPermitCommand(id, permitId, body.DecidedOn, body.ValidUntil, body.RenewalLeadDays), ct)).ToHttp()).Sends<GrantPermitCommand>();
        victims.MapPost("/residence-permits/{permitId:guid}/refuse", async (Guid id, Guid permitId, PermitRefusalBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RefusePermitCommand(id, permitId, body.DecidedOn, body.Reason), ct)).ToHttp()).Sends<RefusePermitCommand>();
    }

    /// <param name="To">Code of the list VictimStatus.</param>
    /// <param name="Body">Code of the list IdentificationBody.</param>
    internal sealed record DecisionBody(string To, DateOnly DecidedOn, string Body, string? Reference, string? Note)
    {
        public override string ToString() => "•••";
    }

    internal sealed record AgeBody(string Age, DateOnly AssessedOn);

    internal sealed record GuardianBody(string Role, DateOnly AppointedOn, string AppointedBy, string Name, string? Contact)
    {
        public override string ToString() => "•••";
    }

    internal sealed record EndBody(DateOnly EndedOn);

    /// <param name="Days">Calendar days; left out: the minimum of the rule.</param>
    internal sealed record ReflectionBody(DateOnly BeganOn, int? Days, string Body, string? Note)
    {
        public override string ToString() => "•••";
    }

    internal sealed record ReflectionEndBody(DateOnly EndedOn, string Reason, bool? Informed, string? Note)
    {
        public override string ToString() => "•••";
    }

    internal sealed record PermitBody(DateOnly AppliedOn, string? Note)
    {
        public override string ToString() => "•••";
    }

    /// <param name="RenewalLeadDays">Working days; left out: the unit's rule.</param>
    internal sealed record PermitGrantBody(DateOnly DecidedOn, DateOnly ValidUntil, int? RenewalLeadDays);

    internal sealed record PermitRefusalBody(DateOnly DecidedOn, string Reason)
    {
        public override string ToString() => "•••";
    }
}
