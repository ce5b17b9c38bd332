using CaseTracker.Api.Http;
using CaseTracker.Application.Search;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class SearchEndpoints
{
    internal static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/search", async (string? q, int? limit, IMediator use, CancellationToken ct) => (await use.Send(new SearchCasesQuery(q ?? "", limit), ct)).ToHttp())
            .WithTags("Search").Sends<SearchCasesQuery>();
}
