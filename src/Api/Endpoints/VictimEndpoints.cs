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
            (await use.Send(new RegisterVictimCommand(id, body.Gender, body.Child, body.Age ?? ""), ct)).ToCreated(made => $"/api/v1/victims/{made.Id}")).Sends<RegisterVictimCommand>(StatusCodes.Status201Created);
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
    }

    /// <param name="Age">Code of the list AgeAssessment; left out: as <paramref name="Child"/> says.</param>
    internal sealed record VictimBody(string Gender, bool Child, string? Age);

    internal sealed record ProtectionBody(string Type, DateOnly RequestedOn, string? Authority);
}
