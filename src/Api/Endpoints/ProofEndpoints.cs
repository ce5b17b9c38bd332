using CaseTracker.Api.Http;
using CaseTracker.Application.Evidence;
using CaseTracker.Application.Proof;
using CaseTracker.Domain.Evidence;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>What an item is worth: where it comes from, what it proves, and what the court said of it.</summary>
internal static class ProofEndpoints
{
    internal static void MapProofs(this IEndpointRouteBuilder api)
    {
        var items = api.MapGroup("/evidence/{id:guid}").WithTags("Evidence");
        items.MapGet("/derivations", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListDerivationsQuery(id), ct)).ToHttp()).Sends<ListDerivationsQuery>();
        items.MapPut("/admissibility", async (Guid id, DecisionBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new DecideAdmissibilityCommand(id, http.Version(), body.Status ?? (Admissibility)(-1), body.On, body.Reason ?? "", body.Authority ?? ""), ct)).ToHttp())
            .Sends<DecideAdmissibilityCommand>().NeedsIfMatch();
        items.MapGet("/proofs", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListProofsQuery(id), ct)).ToHttp()).Sends<ListProofsQuery>();
        items.MapPut("/proofs/{countId:guid}/{element}", async (Guid id, Guid countId, string element, LinkBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new LinkProofCommand(id, http.Version(), countId, element, body.Note ?? "", body.Strength ?? ProofStrength.Supporting), ct)).ToHttp()).Sends<LinkProofCommand>().NeedsIfMatch();
        items.MapDelete("/proofs/{countId:guid}/{element}", async (Guid id, Guid countId, string element, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new UnlinkProofCommand(id, http.Version(), countId, element), ct)).ToHttp()).Sends<UnlinkProofCommand>().NeedsIfMatch();
        items.MapGet("/victims", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListExhibitVictimsQuery(id), ct)).ToHttp()).Sends<ListExhibitVictimsQuery>();
        items.MapPut("/victims/{victimId:guid}", async (Guid id, Guid victimId, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new NameExhibitVictimCommand(id, http.Version(), victimId), ct)).ToHttp()).Sends<NameExhibitVictimCommand>().NeedsIfMatch();
        items.MapDelete("/victims/{victimId:guid}", async (Guid id, Guid victimId, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new UnnameExhibitVictimCommand(id, http.Version(), victimId), ct)).ToHttp()).Sends<UnnameExhibitVictimCommand>().NeedsIfMatch();
        var ofCase = api.MapGroup("/cases/{id:guid}").WithTags("Proof");
        ofCase.MapGet("/proof", async (Guid id, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetProofQuery(id), ct)).ToHttp()).Sends<GetProofQuery>();
        ofCase.MapGet("/proof/without/{victimId:guid}", async (Guid id, Guid victimId, IMediator use, CancellationToken ct) =>
            (await use.Send(new GetProofWithoutQuery(id, victimId), ct)).ToHttp()).Sends<GetProofWithoutQuery>();
        api.MapGroup("/cases/{id:guid}").WithTags("Evidence").MapGet("/counts/{countId:guid}/proofs", async (Guid id, Guid countId, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCountProofsQuery(id, countId), ct)).ToHttp()).Sends<ListCountProofsQuery>();
    }

    internal sealed record DecisionBody(Admissibility? Status, DateOnly? On, string? Reason, string? Authority);

    /// <param name="Strength">What is left out supports the element together with others.</param>
    internal sealed record LinkBody(string? Note, ProofStrength? Strength);
}
