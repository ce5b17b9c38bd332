using System.Globalization;

namespace CaseTracker.Api.Http;

/// <summary>Row versions as entity tags.</summary>
internal static class ETags
{
    internal static string Of(uint version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Null when the header is missing or was not issued by us.</summary>
    internal static uint? FromIfMatch(HttpRequest request) =>
        uint.TryParse(request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}

/// <summary>PUT, PATCH and DELETE say which version they replace: 428 without <c>If-Match</c>.</summary>
internal sealed class IfMatchFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (ETags.FromIfMatch(request) is not null) return await next(context);
        return request.Headers.IfMatch.Count == 0
            ? TypedResults.Problem("Say which version you replace, in If-Match.", statusCode: StatusCodes.Status428PreconditionRequired, extensions: [new("code", "if_match_required")])
            : TypedResults.Problem("This version is not the current one.", statusCode: StatusCodes.Status412PreconditionFailed, extensions: [new("code", "stale")]);
    }
}
