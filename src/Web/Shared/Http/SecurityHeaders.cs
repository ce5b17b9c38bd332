using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CaseTracker.Web.Shared.Http;

/// <summary>Puts the protective headers on every answer: pages, files, refusals and crashes alike.</summary>
public static class SecurityHeaders
{
    /// <remarks><c>img-src data:</c> is for the tick, caret and cross that Tabler draws from its stylesheet; nothing can be sent through it.</remarks>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";

    /// <summary>For the one page that plays a preview: sound and film from this site too.</summary>
    public static void AllowMedia(HttpResponse response) => response.Headers.ContentSecurityPolicy = $"{ContentSecurityPolicy}; media-src 'self'";

    /// <summary>First in the pipeline, so that what fails later is covered too.</summary>
    /// <remarks>
    /// Written when the answer starts, because the exception handler clears what was set before. An endpoint that set a
    /// header itself (evidence downloads have a stricter policy, static files their caching) keeps its own.
    /// </remarks>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var (request, headers) = (((HttpContext)state).Request, ((HttpContext)state).Response.Headers);
            headers[HeaderNames.XContentTypeOptions] = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Embedder-Policy"] = "require-corp";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = PermissionsPolicy;
            headers[HeaderNames.XFrameOptions] = "DENY";
            _ = headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
            _ = headers.TryAdd(HeaderNames.CacheControl, "no-store");
            if (request.IsHttps)
            {
                headers[HeaderNames.StrictTransportSecurity] = "max-age=63072000; includeSubDomains";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
