using CaseTracker.Application.Common.Paging;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Http;

/// <summary>The only place where a refusal becomes an HTTP status.</summary>
internal static class Responses
{
    internal static IResult ToHttp(this Result result) => result.Refusal is { } refusal ? Problem(refusal) : TypedResults.NoContent();

    internal static IResult ToHttp<T>(this Result<T> result) => result.Refusal is { } refusal ? Problem(refusal) : TypedResults.Ok(result.Value);

    /// <summary>A list that is never long has one page: the shape of every list, without a cursor.</summary>
    internal static IResult ToHttp<T>(this Result<IReadOnlyList<T>> result) =>
        result.Refusal is { } refusal ? Problem(refusal) : TypedResults.Ok(new Page<T>(result.Value, null));

    /// <summary>200 with the row version as ETag.</summary>
    internal static IResult ToHttp<T>(this Result<T> result, HttpContext http, Func<T, uint> version)
    {
        if (result.Refusal is { } refusal) return Problem(refusal);
        http.Response.Headers.ETag = ETags.Of(version(result.Value));
        return TypedResults.Ok(result.Value);
    }

    /// <summary>201 with the address of what was made.</summary>
    internal static IResult ToCreated<T>(this Result<T> result, Func<T, string> location) =>
        result.Refusal is { } refusal ? Problem(refusal) : TypedResults.Created(location(result.Value), result.Value);

    internal static IResult ToCreated(this Result<Guid> result, Func<Guid, string> location) =>
        result.Refusal is { } refusal ? Problem(refusal) : TypedResults.Created(location(result.Value), new MadeAnswer(result.Value));

    internal static IResult ToAccepted<T>(this Result<T> result, Func<T, string> location) =>
        result.Refusal is { } refusal ? Problem(refusal) : TypedResults.Accepted(location(result.Value), result.Value);

    internal static IResult Problem(Refusal refusal)
    {
        var status = StatusOf(refusal.Kind);
        var extensions = new Dictionary<string, object?> { ["code"] = refusal.Code };
        if (refusal.Kind != RefusalKind.Invalid) return TypedResults.Problem(refusal.Message, statusCode: status, extensions: extensions);
        extensions["errors"] = refusal.Errors ?? (refusal.Field is { } field ? new Dictionary<string, string[]> { [field] = [refusal.Message] } : new Dictionary<string, string[]>());
        return TypedResults.Problem(refusal.Message, statusCode: status, extensions: extensions);
    }

    internal static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Invalid => StatusCodes.Status400BadRequest,
        RefusalKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
        RefusalKind.Mismatch => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };
}

/// <param name="Id">Of what was made.</param>
internal sealed record MadeAnswer(Guid Id);
