using CaseTracker.Application.Common.Pipeline;

namespace CaseTracker.Api.Http;

/// <summary>Tells the OpenAPI document which use case an operation sends: its permission, how it is audited, what it may answer.</summary>
internal static class UseCaseMetadata
{
    internal static RouteHandlerBuilder Sends<TRequest>(this RouteHandlerBuilder builder)
    {
        var facts = UseCaseFacts.Of(typeof(TRequest));
        return builder.WithName(facts.Name).WithMetadata(facts);
    }

    /// <summary>For PUT, PATCH and DELETE of something with a version.</summary>
    internal static RouteHandlerBuilder NeedsIfMatch(this RouteHandlerBuilder builder) => builder.AddEndpointFilter<IfMatchFilter>().WithMetadata(new NeedsIfMatch());

    internal static uint Version(this HttpContext http) => ETags.FromIfMatch(http.Request) ?? throw new InvalidOperationException("The If-Match filter did not run.");
}

/// <summary>Marks operations that refuse to work without <c>If-Match</c>.</summary>
internal sealed record NeedsIfMatch;
