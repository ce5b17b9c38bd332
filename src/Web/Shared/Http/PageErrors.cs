using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Http;

/// <summary>Gives the pages error pages, and leaves the interface for programs to its own problem details.</summary>
public static class PageErrors
{
    private static readonly string[] Programs = ["/api", "/auth", "/openapi", "/health", "/docs"];

    /// <remarks>A crash below the interface for programs belongs to the host's <c>IExceptionHandler</c>, which is asked before the page is.</remarks>
    public static IApplicationBuilder UsePageErrors(this IApplicationBuilder app) => app
        .UseExceptionHandler("/errors/500")
        .UseStatusCodePagesWithReExecute("/errors/{0}")
        .Use((context, next) =>
        {
            if (Array.Exists(Programs, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase))
                && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

            return next(context);
        });
}
