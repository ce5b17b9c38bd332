using CaseTracker.Api.Http;
using CaseTracker.Application.Recovery;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>The money of a case.</summary>
internal static class RecoveryEndpoints
{
    internal static void MapRecovery(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}").WithTags("Recovery");
        cases.MapGet("/recovery", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetRecoveryQuery(id), ct)).ToHttp()).Sends<GetRecoveryQuery>();
        cases.MapPost("/financial-investigations", async (Guid id, FinancialInvestigationBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new OpenFinancialInvestigationCommand(id, body.OpenedOn, body.Enquiries ?? [], body.Note ?? ""), ct)).ToCreated(_ => Recovery(id)))
            .Sends<OpenFinancialInvestigationCommand>(StatusCodes.Status201Created);
        cases.MapPost("/financial-investigations/{investigation:guid}/end", async (Guid id, Guid investigation, FinancialEndBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new CloseFinancialInvestigationCommand(id, investigation, body.On, body.Outcome, body.Note ?? ""), ct)).ToHttp()).Sends<CloseFinancialInvestigationCommand>();
        cases.MapPost("/benefit-estimates", async (Guid id, BenefitBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new EstimateBenefitCommand(id, body.Amount, body.Currency, body.Method, body.From, body.Until, body.Explanation ?? "", body.EstimatedOn), ct)).ToCreated(_ => Recovery(id)))
            .Sends<EstimateBenefitCommand>(StatusCodes.Status201Created);
        cases.MapPost("/assets", async (Guid id, AssetBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordAssetCommand(id, body.Kind, body.Description, body.Value, body.Currency, body.OwnerId, body.HeldBy ?? "", body.IdentifiedOn), ct)).ToCreated(_ => Recovery(id)))
            .Sends<RecordAssetCommand>(StatusCodes.Status201Created);
        cases.MapPost("/assets/{asset:guid}/steps", async (Guid id, Guid asset, AssetStepBody body, IMediator use, CancellationToken ct) =>
            (await use.Send(new RecordAssetStepCommand(id, asset, body.Measure, body.On, body.Amount, body.Basis, body.Disposition, body.EnforcementStepId, body.Note ?? ""), ct)).ToCreated(_ => Recovery(id)))
            .Sends<RecordAssetStepCommand>(StatusCodes.Status201Created);
    }

    private static string Recovery(Guid id) => $"/api/v1/cases/{id}/recovery";

    /// <param name="Enquiries">Codes of the list FinancialEnquiry.</param>
    internal sealed record FinancialInvestigationBody(DateOnly OpenedOn, IReadOnlyList<string>? Enquiries, string? Note);

    /// <param name="Outcome">Code of the list FinancialResult.</param>
    internal sealed record FinancialEndBody(DateOnly On, string Outcome, string? Note);

    /// <param name="Method">Code of the list BenefitMethod.</param>
    internal sealed record BenefitBody(decimal Amount, string Currency, string Method, DateOnly From, DateOnly Until, string? Explanation, DateOnly EstimatedOn);

    /// <param name="Kind">Code of the list AssetKind.</param>
    internal sealed record AssetBody(string Kind, string Description, decimal? Value, string Currency, Guid? OwnerId, string? HeldBy, DateOnly IdentifiedOn);

    /// <param name="Measure">Code of the list AssetMeasure.</param>
    /// <param name="Basis">Code of the list ConfiscationBasis, for CONFISCATED.</param>
    /// <param name="Disposition">Code of the list AssetDisposition, for REALISED.</param>
    internal sealed record AssetStepBody(string Measure, DateOnly On, decimal? Amount, string? Basis, string? Disposition, Guid? EnforcementStepId, string? Note);
}
