namespace CaseTracker.Api.Http;

/// <summary>
/// The documentation page puts one style element of its own into the page. It alone is allowed there, by its hash; everything else on
/// /docs is as strict as on every page: scripts and styles are files of this host, and nothing leads outside.
/// </summary>
internal static class DocsPolicy
{
    private const string StyleElement = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' " + StyleElement + "; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    internal static IApplicationBuilder UseDocsPolicy(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/docs")) context.Response.Headers.ContentSecurityPolicy = Policy;
        return next(context);
    });
}
