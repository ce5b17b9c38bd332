using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Http;

/// <summary>Gives the pages error pages, and leaves the interface for programs to its own problem details.</summary>
public static class PageErrors
{
    private static readonly string[] Programs = ["/api", "/auth", "/openapi", "/health", "/docs"];

    public static IApplicationBuilder UsePageErrors(this IApplicationBuilder app) => app.UseWhen(
        context => !Array.Exists(Programs, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)),
        pages => pages.UseExceptionHandler("/errors/500").UseStatusCodePagesWithReExecute("/errors/{0}"));
}
