using CaseTracker.Api.Http;
using CaseTracker.Application.Evidence;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Custody, hand-overs and integrity of items.</summary>
internal static class CustodyEndpoints
{
    internal static void MapCustody(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/evidence/{id:guid}").WithTags("Custody");
        items.MapGet("/custody", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCustodyQuery(id), ct)).ToHttp()).Sends<ListCustodyQuery>();
        items.MapPost("/custody", async (Guid id, CustodyBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id), ct)).ToCreated(_ => $"/api/v1/evidence/{id}/custody")).Sends<RecordCustodyCommand>(StatusCodes.Status201Created);
        items.MapPost("/take-over", async (Guid id, TakeOverBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id), ct)).ToCreated(_ => $"/api/v1/evidence/{id}/custody")).Sends<TakeOverExhibitCommand>(StatusCodes.Status201Created);
        items.MapPost("/hold", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new PlaceHoldCommand(id, body.Reason ?? ""), ct)).ToHttp()).Sends<PlaceHoldCommand>();
        items.MapPost("/hold/lift", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new LiftHoldCommand(id, body.Reason ?? ""), ct)).ToHttp()).Sends<LiftHoldCommand>();
        items.MapGet("/continuity", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetContinuityQuery(id), ct)).ToHttp()).Sends<GetContinuityQuery>();
        items.MapGet("/hand-overs", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListItemHandOversQuery(id), ct)).ToHttp()).Sends<ListItemHandOversQuery>();
        items.MapPost("/hand-overs", async (Guid id, OfferBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(body.For(id), ct)).ToCreated(_ => $"/api/v1/evidence/{id}/hand-overs")).Sends<OfferHandOverCommand>(StatusCodes.Status201Created);

        items.MapGet("/verifications", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListVerificationsQuery(id, limit, after), ct)).ToHttp()).Sends<ListVerificationsQuery>();
        items.MapGet("/time-stamps", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListTimeStampsQuery(id), ct)).ToHttp()).Sends<ListTimeStampsQuery>();

        var offers = api.MapGroup("/hand-overs").WithTags("Custody");
        offers.MapGet("", async (string? box, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListHandOversQuery(box ?? "incoming", limit, after), ct)).ToHttp()).Sends<ListHandOversQuery>();
        offers.MapPost("/{id:guid}/accept", async (Guid id, AcceptBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AcceptHandOverCommand(id, body.SealNumber ?? "", body.Condition ?? "", body.Remarks ?? ""), ct)).ToHttp()).Sends<AcceptHandOverCommand>();
        offers.MapPost("/{id:guid}/decline", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DeclineHandOverCommand(id, body.Reason ?? ""), ct)).ToHttp()).Sends<DeclineHandOverCommand>();
        offers.MapPost("/{id:guid}/withdraw", async (Guid id, ReasonBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new WithdrawHandOverCommand(id, body.Reason ?? ""), ct)).ToHttp()).Sends<WithdrawHandOverCommand>();

        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Custody");
        ofCase.MapGet("/continuity", async (Guid id, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListContinuityQuery(id, limit, after), ct)).ToHttp()).Sends<ListContinuityQuery>();
        ofCase.MapGet("/incidents", async (Guid id, bool? open, int? limit, string? after, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListIncidentsQuery(id, open, limit, after), ct)).ToHttp()).Sends<ListIncidentsQuery>();
        api.MapGroup("/incidents").WithTags("Custody").MapPost("/{id:guid}/resolve", async (Guid id, ResolveBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new ResolveIncidentCommand(id, body.Outcome ?? (IncidentOutcome)(-1), body.Resolution ?? ""), ct)).ToHttp()).Sends<ResolveIncidentCommand>();
    }

    internal sealed record CustodyBody(
        string? Type, DateTimeOffset? OccurredAt, string? Purpose, RecipientGiven? To, string? OnBehalfOf, string? Place, string? Authority, string? Receipt, string? SealBefore,
        string? SealAfter, string? Condition, string? HashResult, string? Remarks, string? Reason, string? LateReason, string? Witness, int? Corrects)
    {
        internal RecordCustodyCommand For(Guid id) => new(id, Type ?? "", Purpose ?? "")
        {
            OccurredAt = OccurredAt, To = To, OnBehalfOf = OnBehalfOf ?? "", Place = Place ?? "", Authority = Authority ?? "", Receipt = Receipt ?? "", SealBefore = SealBefore ?? "",
            SealAfter = SealAfter ?? "", Condition = Condition ?? "", HashResult = HashResult ?? "", Remarks = Remarks ?? "", Reason = Reason ?? "", LateReason = LateReason ?? "",
            Witness = Witness ?? "", Corrects = Corrects,
        };
    }

    internal sealed record TakeOverBody(
        string? Reason, string? Witness, string? Place, string? Condition, string? SealNumber, string? Authority, string? Remarks, DateTimeOffset? OccurredAt, string? LateReason)
    {
        internal TakeOverExhibitCommand For(Guid id) => new(id, Reason ?? "", Witness ?? "", Place ?? "", Condition ?? "")
        {
            SealNumber = SealNumber ?? "", Authority = Authority ?? "", Remarks = Remarks ?? "", OccurredAt = OccurredAt, LateReason = LateReason ?? "",
        };
    }

    internal sealed record OfferBody(Guid? ToUserId, string? Purpose, string? Place, string? SealNumber, string? Condition, string? Remarks)
    {
        internal OfferHandOverCommand For(Guid id) => new(id, ToUserId ?? Guid.Empty, Purpose ?? "", Place ?? "", SealNumber ?? "", Condition ?? "", Remarks ?? "");
    }

    internal sealed record AcceptBody(string? SealNumber, string? Condition, string? Remarks);

    internal sealed record ReasonBody(string? Reason);

    internal sealed record ResolveBody(IncidentOutcome? Outcome, string? Resolution);
}
