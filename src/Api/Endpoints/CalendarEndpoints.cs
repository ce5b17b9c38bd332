using CaseTracker.Api.Http;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Calendars;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Api.Endpoints;

internal static class CalendarEndpoints
{
    private const string MediaType = "text/calendar; charset=utf-8";

    internal static void MapCalendars(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Calendar");

        group.MapGet("/calendar.ics", async (HttpContext http, IMediator use, CancellationToken ct) => Answer(http, await use.Send(new ReadCalendarQuery(ByAddress: false), ct)))
            .SendsOnly<ReadCalendarQuery>().Produces<string>(StatusCodes.Status200OK, "text/calendar");
        group.MapPost("/calendar/address", async (HttpContext http, IMediator use, CancellationToken ct) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return (await use.Send(new RenewCalendarFeedCommand(), ct)).ToHttp();
        }).Sends<RenewCalendarFeedCommand>();
        group.MapPost("/calendar/address/revoke", async (IMediator use, CancellationToken ct) => (await use.Send(new RevokeCalendarFeedCommand(), ct)).ToHttp()).Sends<RevokeCalendarFeedCommand>();
    }

    /// <summary>
    /// For programs that can only keep an address: whoever knows the secret reads as its owner, with the rights of this moment and no session. Unknown, revoked and
    /// of a shut account are the same 404. Part of no API and so not described.
    /// </summary>
    internal static void MapCalendarAddresses(this IEndpointRouteBuilder app) => app
        .MapGet("/calendar/{secret}.ics", async (string secret, HttpContext http, ICalendarFeeds feeds, IActorDirectory actors, IServiceScopeFactory scopes, CancellationToken ct) =>
        {
            var owner = await feeds.OwnerOfAsync(FeedSecret.Hash(secret), ct);
            if (owner is not { } user || await actors.FindAsync(user, ct) is not { } actor) return Responses.Problem(CommonRefusals.NotFound);
            // A scope of its own: the browser that asks may be signed in as someone else.
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(actor);
            var read = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ReadCalendarQuery(ByAddress: true), ct);
            return read.Refusal is { Kind: RefusalKind.Forbidden } ? Responses.Problem(CommonRefusals.NotFound) : Answer(http, read);
        }).AllowAnonymous().RequireRateLimiting(RateLimits.Calendar).ExcludeFromDescription();

    private static IResult Answer(HttpContext http, Result<string> calendar)
    {
        http.Response.Headers.CacheControl = "no-store";
        return calendar.Refusal is { } refusal ? Responses.Problem(refusal) : TypedResults.Text(calendar.Value, MediaType);
    }
}
