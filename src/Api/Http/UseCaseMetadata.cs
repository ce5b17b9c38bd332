using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common.Paging;
using CaseTracker.Application.Common.Pipeline;

namespace CaseTracker.Api.Http;

/// <summary>Tells the OpenAPI document which use case an operation sends: its permission, how it is audited, what it may answer.</summary>
internal static class UseCaseMetadata
{
    /// <summary>Answers what the use case gives, as JSON; 204 when it gives nothing.</summary>
    /// <param name="success">201 and 202 where something was made or begun.</param>
    internal static RouteHandlerBuilder Sends<TRequest>(this RouteHandlerBuilder builder, int success = StatusCodes.Status200OK) =>
        AnswerOf(typeof(TRequest)) is { } answer ? builder.SendsOnly<TRequest>().Produces(success, answer) : builder.SendsOnly<TRequest>().Produces(StatusCodes.Status204NoContent);

    /// <summary>Answers the bytes of a file.</summary>
    internal static RouteHandlerBuilder SendsFile<TRequest>(this RouteHandlerBuilder builder, string mediaType) =>
        builder.SendsOnly<TRequest>().Produces<Stream>(StatusCodes.Status200OK, mediaType).Produces<Stream>(StatusCodes.Status206PartialContent, mediaType);

    /// <summary>What a yes answers is described elsewhere.</summary>
    internal static RouteHandlerBuilder SendsOnly<TRequest>(this RouteHandlerBuilder builder)
    {
        var facts = UseCaseFacts.Of(typeof(TRequest));
        _ = builder.WithName(facts.Name).WithMetadata(facts).Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status503ServiceUnavailable);
        if (facts.Permission != Permissions.Anonymous) _ = builder.Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
        if (typeof(ICaseScoped).IsAssignableFrom(typeof(TRequest))) _ = builder.Refuses(StatusCodes.Status404NotFound);
        return typeof(ICommandUseCase).IsAssignableFrom(typeof(TRequest)) ? builder.Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity) : builder;
    }

    /// <summary>For PUT, PATCH and DELETE of something with a version.</summary>
    internal static RouteHandlerBuilder NeedsIfMatch(this RouteHandlerBuilder builder) =>
        builder.AddEndpointFilter<IfMatchFilter>().WithMetadata(new NeedsIfMatch()).Refuses(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder builder, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) _ = builder.ProducesProblem(status);
        return builder;
    }

    /// <summary>What the body of a yes holds; null for nothing. A bare id is answered by name, a short list as one page.</summary>
    private static Type? AnswerOf(Type request)
    {
        var result = request.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IUseCase<>)).GetGenericArguments()[0];
        if (!result.IsGenericType) return null;
        var value = result.GetGenericArguments()[0];
        if (value == typeof(Guid)) return typeof(MadeAnswer);
        return value.IsGenericType && value.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? typeof(Page<>).MakeGenericType(value.GetGenericArguments()) : value;
    }

    internal static uint Version(this HttpContext http) => ETags.FromIfMatch(http.Request) ?? throw new InvalidOperationException("The If-Match filter did not run.");
}

/// <summary>Marks operations that refuse to work without <c>If-Match</c>.</summary>
internal sealed record NeedsIfMatch;
