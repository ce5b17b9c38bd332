using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Http;

/// <summary>Gives the pages error pages, and leaves the interface for programs to its own problem details.</summary>
public static class PageErrors
{
    private static readonly string[] Programs = ["/api", "/openapi", "/health"];

    /// <remarks>A crash below the interface for programs is left to the host's own handler. The one for pages must not even see it: it rewrites the path before it asks anybody.</remarks>
    public static IApplicationBuilder UsePageErrors(this IApplicationBuilder app) => app
        .UseStatusCodePagesWithReExecute("/errors/{0}")
        .Use((context, next) =>
        {
            if (context.Request.IsForPrograms() && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        })
        .UseWhen(context => !context.Request.IsForPrograms(), pages => pages.UseExceptionHandler("/errors/500"));

    /// <summary>Is it answered with problem details, not with a page?</summary>
    public static bool IsForPrograms(this HttpRequest request) => Array.Exists(Programs, p => request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
}
