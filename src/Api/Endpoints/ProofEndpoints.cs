using CaseTracker.Api.Http;
using CaseTracker.Application.Evidence;
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
        items.MapPut("/proofs/{countId:guid}/{element}", async (Guid id, Guid countId, string element, NoteBody body, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new LinkProofCommand(id, http.Version(), countId, element, body.Note ?? ""), ct)).ToHttp()).Sends<LinkProofCommand>().NeedsIfMatch();
        items.MapDelete("/proofs/{countId:guid}/{element}", async (Guid id, Guid countId, string element, HttpContext http, IMediator use, CancellationToken ct) =>
            (await use.Send(new UnlinkProofCommand(id, http.Version(), countId, element), ct)).ToHttp()).Sends<UnlinkProofCommand>().NeedsIfMatch();
        api.MapGroup("/cases/{id:guid}").WithTags("Evidence").MapGet("/counts/{countId:guid}/proofs", async (Guid id, Guid countId, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListCountProofsQuery(id, countId), ct)).ToHttp()).Sends<ListCountProofsQuery>();
    }

    internal sealed record DecisionBody(Admissibility? Status, DateOnly? On, string? Reason, string? Authority);

    internal sealed record NoteBody(string? Note);
}
