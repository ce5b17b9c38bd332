using CaseTracker.Api.Http;
using CaseTracker.Application.Victims.Compensation;
using CaseTracker.Application.Victims.Redress;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>Claims of one victim for compensation, by whatever route.</summary>
internal static class CompensationEndpoints
{
    internal static void MapCompensation(this IEndpointRouteBuilder api)
    {
        _ = api.MapGet("/compensation/due", async (IMediator use, CancellationToken ct) => (await use.Send(new CountClaimsDueQuery(), ct)).ToHttp()).WithTags("Compensation").Sends<CountClaimsDueQuery>();
        var claims = api.MapGroup("/victims/{id:guid}/compensation").WithTags("Compensation");
        claims.MapGet("", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetCompensationQuery(id), ct)).ToHttp()).Sends<GetCompensationQuery>();
        claims.MapPost("", async (Guid id, ClaimBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new FileClaimCommand(id, body.Route, body.Currency, body.VictimIsParty ?? false, body.FiledOn, body.Heads ?? [], body.Reference ?? "", body.Note ?? ""), ct))
                .ToCreated(made => $"/api/v1/victims/{id}/compensation#{made}")).Sends<FileClaimCommand>(StatusCodes.Status201Created);
        claims.MapPost("/entitlement", async (Guid id, EntitlementBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new AssessEntitlementCommand(id, body.Answer, body.Ground, body.AssessedOn, body.Reasoning ?? ""), ct))
                .ToCreated(made => $"/api/v1/victims/{id}/compensation#{made}")).Sends<AssessEntitlementCommand>(StatusCodes.Status201Created);
        claims.MapPost("/{claimId:guid}/decisions", async (Guid id, Guid claimId, AwardBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideClaimCommand(id, claimId, body.Outcome, body.DecidedOn, body.Awarded ?? [], body.Reference ?? "", body.Note ?? ""), ct)).ToHttp()).Sends<DecideClaimCommand>();
        claims.MapPost("/{claimId:guid}/payments", async (Guid id, Guid claimId, PaymentBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordPaymentCommand(id, claimId, body.Head, body.Amount, body.Source, body.PaidOn, body.Note ?? ""), ct)).ToHttp()).Sends<RecordPaymentCommand>();
    }

    internal abstract record SecretBody
    {
        public sealed override string ToString() => "•••";
    }

    /// <param name="Answer">Code of the list EntitlementAnswer.</param>
    /// <param name="Ground">Code of the list EntitlementGround.</param>
    internal sealed record EntitlementBody(string Answer, string Ground, DateOnly AssessedOn, string? Reasoning) : SecretBody;

    /// <param name="Route">Code of the list CompensationRoute.</param>
    /// <param name="Currency">ISO 4217.</param>
    internal sealed record ClaimBody(
        string Route, string Currency, bool? VictimIsParty, DateOnly FiledOn, IReadOnlyList<AmountByHead>? Heads, string? Reference, string? Note) : SecretBody;

    /// <param name="Outcome">Code of the list ClaimOutcome.</param>
    internal sealed record AwardBody(string Outcome, DateOnly DecidedOn, IReadOnlyList<AmountByHead>? Awarded, string? Reference, string? Note) : SecretBody;

    /// <param name="Source">Code of the list FundsSource.</param>
    internal sealed record PaymentBody(string Head, decimal Amount, string Source, DateOnly PaidOn, string? Note) : SecretBody;
}
