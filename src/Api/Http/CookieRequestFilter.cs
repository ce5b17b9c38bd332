using CaseTracker.Web.Shared.Http;
using Microsoft.AspNetCore.Antiforgery;

namespace CaseTracker.Api.Http;

/// <summary>
/// A request that changes something and is signed in by a page's cookie must carry the page's token in <c>X-CSRF</c>: a browser sends
/// the cookie by itself, also when another page asks it to. Programs send a bearer token on purpose and need no more.
/// </summary>
internal sealed class CookieRequestFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var harmless = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        if (harmless || !BySessionCookie(http.Request) || await antiforgery.IsRequestValidAsync(http)) return await next(context);
        return TypedResults.Problem("Reload the page and try again.", statusCode: StatusCodes.Status400BadRequest, extensions: [new("code", "antiforgery")]);
    }

    private static bool BySessionCookie(HttpRequest request) => SessionAuthentication.Bearer(request) is null && SessionCookie.Read(request) is not null;
}
