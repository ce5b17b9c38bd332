using CaseTracker.Api.Http;
using CaseTracker.Application.Search;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class SearchEndpoints
{
    internal static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", async (string? q, string? kind, string? sort, int? limit, IMediator use, CancellationToken ct) => (await use.Send(new SearchCasesQuery(q ?? "", kind, sort, limit), ct)).ToHttp())
            .RequireRateLimiting(RateLimits.Search).WithTags("Search").Sends<SearchCasesQuery>();
        api.MapGet("/search/suggestions", async (string? q, IMediator use, CancellationToken ct) => (await use.Send(new SuggestReferencesQuery(q ?? ""), ct)).ToHttp())
            .WithTags("Search").Sends<SuggestReferencesQuery>();
    }
}
