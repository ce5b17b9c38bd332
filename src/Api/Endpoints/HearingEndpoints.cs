using CaseTracker.Api.Http;
using CaseTracker.Application.Hearings;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Hearings, and the special measures of each victim at each of them.</summary>
internal static class HearingEndpoints
{
    internal static void MapHearings(this IEndpointRouteBuilder api)
    {
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Hearings");
        ofCase.MapGet("/hearings", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListHearingsQuery(id), ct)).ToHttp()).Sends<ListHearingsQuery>();
        ofCase.MapPost("/hearings", async (Guid id, HearingBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new FixHearingCommand(id, body.Kind, body.Court, body.Room ?? "", body.StartsAt, body.WithVictims ?? true), ct))
                .ToCreated(made => $"/api/v1/cases/{id}/hearings#{made}")).Sends<FixHearingCommand>(StatusCodes.Status201Created);
        ofCase.MapGet("/special-measure-gaps", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListSpecialMeasureGapsQuery(id), ct)).ToHttp()).Sends<ListSpecialMeasureGapsQuery>();

        var hearing = api.MapGroup("/hearings/{id:guid}").WithTags("Hearings");
        hearing.MapPost("/move", async (Guid id, MoveBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new MoveHearingCommand(id, body.StartsAt, body.Room ?? ""), ct)).ToHttp()).Sends<MoveHearingCommand>();
        hearing.MapPost("/hold", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new HoldHearingCommand(id), ct)).ToHttp()).Sends<HoldHearingCommand>();
        hearing.MapPost("/cancel", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new CancelHearingCommand(id), ct)).ToHttp()).Sends<CancelHearingCommand>();

        var victim = api.MapGroup("/victims/{id:guid}/special-measures").WithTags("Hearings");
        victim.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new ListSpecialMeasuresQuery(id), ct)).ToHttp()).Sends<ListSpecialMeasuresQuery>();
        victim.MapPost("", async (Guid id, ConsiderBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ConsiderSpecialMeasureCommand(id, body.HearingId, body.Measure, body.On, body.Wishes ?? ""), ct))
                .ToCreated(_ => $"/api/v1/victims/{id}/special-measures")).Sends<ConsiderSpecialMeasureCommand>(StatusCodes.Status201Created);
        victim.MapPost("/{measureId:guid}/advance", async (Guid id, Guid measureId, AdvanceBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AdvanceSpecialMeasureCommand(id, measureId, body.To, body.On, body.NotUsedReason ?? "", body.Wishes ?? "", body.Reason ?? ""), ct)).ToHttp())
            .Sends<AdvanceSpecialMeasureCommand>();
    }

    /// <param name="StartsAt">With an offset.</param>
    /// <param name="WithVictims">Victims are to be heard or may be present; left out: yes.</param>
    internal sealed record HearingBody(string Kind, string Court, string? Room, DateTimeOffset StartsAt, bool? WithVictims);

    internal sealed record MoveBody(DateTimeOffset StartsAt, string? Room);

    internal sealed record ConsiderBody(Guid HearingId, string Measure, DateOnly On, string? Wishes)
    {
        public override string ToString() => "•••";
    }

    internal sealed record AdvanceBody(string To, DateOnly On, string? NotUsedReason, string? Wishes, string? Reason)
    {
        public override string ToString() => "•••";
    }
}
