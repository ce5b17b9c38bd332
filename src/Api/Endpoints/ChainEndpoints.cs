using CaseTracker.Api.Http;
using CaseTracker.Application.Suspects.Chain;
using MediatR;

namespace CaseTracker.Api.Endpoints;

/// <summary>How much of the trafficking chain a case holds to account.</summary>
internal static class ChainEndpoints
{
    internal static void MapChain(this IEndpointRouteBuilder api) =>
        api.MapGet("/cases/{id:guid}/chain", async (Guid id, IMediator use, CancellationToken ct) => (await use.Send(new GetChainQuery(id), ct)).ToHttp()).WithTags("Suspects").Sends<GetChainQuery>();
}
