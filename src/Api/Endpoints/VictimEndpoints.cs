using CaseTracker.Api.Http;
using CaseTracker.Application.Victims;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class VictimEndpoints
{
    internal static void MapVictims(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Victims");
        ofCase.MapGet("/victims", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListVictimsQuery(id, limit, after), ct)).ToHttp()).Sends<ListVictimsQuery>();
        ofCase.MapPost("/victims", async (Guid id, VictimBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RegisterVictimCommand(id, body.Gender, body.Child), ct)).ToCreated(made => $"/api/v1/victims/{made.Id}")).Sends<RegisterVictimCommand>(StatusCodes.Status201Created);
        ofCase.MapGet("/protection-measures", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListProtectionMeasuresQuery(id, limit, after), ct)).ToHttp()).Sends<ListProtectionMeasuresQuery>();

        var victims = api.MapGroup("/victims").WithTags("Victims");
        victims.MapGet("", async (int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListMyVictimsQuery(limit, after), ct)).ToHttp()).Sends<ListMyVictimsQuery>();
        victims.MapGet("/{id:guid}", async (Guid id, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetVictimQuery(id), ct)).ToHttp(http, view => view.Version)).Sends<GetVictimQuery>();
        victims.MapGet("/{id:guid}/protection-measures", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListVictimProtectionMeasuresQuery(id, limit, after), ct)).ToHttp()).Sends<ListVictimProtectionMeasuresQuery>();
        victims.MapPost("/{id:guid}/protection-measures", async (Guid id, ProtectionBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RequestProtectionCommand(id, body.Type, body.RequestedOn, body.Authority ?? ""), ct))
                .ToCreated(made => $"/api/v1/victims/{id}/protection-measures#{made}")).Sends<RequestProtectionCommand>(StatusCodes.Status201Created);

        var measures = api.MapGroup("/protection-measures").WithTags("Victims");
        measures.MapPost("/{id:guid}/grant", async (Guid id, GrantBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new GrantProtectionCommand(id, body.DecidedOn, body.Authority, body.Conditions ?? "", body.ExpiresOn, body.Partly), ct)).ToHttp())
            .Sends<GrantProtectionCommand>();
        measures.MapPost("/{id:guid}/deny", async (Guid id, DenyBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DenyProtectionCommand(id, body.DecidedOn, body.Authority, body.Reason), ct)).ToHttp()).Sends<DenyProtectionCommand>();
        measures.MapPost("/{id:guid}/lift", async (Guid id, LiftBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new LiftProtectionCommand(id, body.LiftedOn, body.Reason), ct)).ToHttp()).Sends<LiftProtectionCommand>();
    }

    internal sealed record VictimBody(string Gender, bool Child);

    internal sealed record ProtectionBody(string Type, DateOnly RequestedOn, string? Authority);

    /// <param name="Partly">Only part of what was asked for.</param>
    internal sealed record GrantBody(DateOnly DecidedOn, string Authority, string? Conditions, DateOnly? ExpiresOn, bool Partly);

    internal sealed record DenyBody(DateOnly DecidedOn, string Authority, string Reason);

    internal sealed record LiftBody(DateOnly LiftedOn, string Reason);
}
