using CaseTracker.Api.Http;
using CaseTracker.Application.Reference;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class ReferenceEndpoints
{
    internal static void MapReference(this IEndpointRouteBuilder api) =>
        api.MapGroup("/reference").WithTags("Reference").MapGet("/{codeSystem}", async (string codeSystem, IMediator use, CancellationToken ct) =>
            (await use.Send(new ListReferenceCodesQuery(codeSystem), ct)).ToHttp()).Sends<ListReferenceCodesQuery>();
}
