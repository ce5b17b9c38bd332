using CaseTracker.Web.Pages.Cases;
using CaseTracker.Web.Pages.SignIn;
using CaseTracker.Web.Shared;
using CaseTracker.Web.Shared.Frame;
using CaseTracker.Web.Shared.Http;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseTracker.Web;

/// <summary>Mounts the pages in a host: <c>AddWeb</c> on its services, <c>UseWeb</c> first in its pipeline, <c>MapWeb</c> on its endpoints.</summary>
public static class WebRegistration
{
    /// <summary>Header that carries the antiforgery token of a script's request; pages hold it in <c>meta[name=csrf]</c>.</summary>
    public const string CsrfHeader = "X-CSRF";

    /// <summary>
    /// Reads <c>Web:TimeZone</c> (for viewers without a unit; UTC) and <c>Web:Cultures</c> (first is the default; en-GB).
    /// Everything but sign-in and the error pages needs a signed-in user.
    /// </summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        _ = services.AddRazorPages(o =>
        {
            _ = o.Conventions.AuthorizeFolder("/");
            _ = o.Conventions.AllowAnonymousToFolder("/SignIn");
            _ = o.Conventions.AllowAnonymousToFolder("/SignOut");
            _ = o.Conventions.AllowAnonymousToFolder("/Errors");
            _ = o.Conventions.AllowAnonymousToFolder("/Preferences");
        });
        _ = services.Configure<MvcOptions>(o =>
        {
            o.ModelBinderProviders.Insert(0, new UnitInstantBinderProvider());
            _ = o.Filters.Add<OnceFilter>();
            // A non-nullable string does not make a field required here: validators of the use cases say what is missing.
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        _ = services.Configure<AntiforgeryOptions>(o =>
        {
            o.HeaderName = CsrfHeader;
            o.Cookie.Name = "ct-csrf";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.SuppressXFrameOptionsHeader = true;
        });
        _ = services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "ct-done";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        _ = services.AddRouting(o => o.LowercaseUrls = true).AddLocalization().AddHttpContextAccessor();
        _ = services.AddOptions<RequestLocalizationOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var cultures = configuration.GetSection("Web:Cultures").Get<string[]>() is { Length: > 0 } given ? given : ["en-GB"];
            _ = options.SetDefaultCulture(cultures[0]).AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PendingSignIn>();
        services.TryAddScoped<INavigation, ClaimsNavigation>();
        services.TryAddScoped<ICaseStrips, CaseStrips>();
        services.TryAddScoped(s => ViewerTime.ClockOf(
            s.GetRequiredService<IHttpContextAccessor>().HttpContext, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<IConfiguration>()));
        services.TryAddScoped<TimeWords>();
        return services;
    }

    /// <summary>Headers, error pages and the culture: before authentication, so that every answer has them.</summary>
    public static IApplicationBuilder UseWeb(this IApplicationBuilder app) =>
        app.UseSecurityHeaders().UsePageErrors().UseRequestLocalization();

    /// <summary>The pages and the files they load, compressed and with their hash in the address.</summary>
    public static IEndpointConventionBuilder MapWeb(this IEndpointRouteBuilder endpoints)
    {
        _ = endpoints.MapStaticAssets().AllowAnonymous();
        return endpoints.MapRazorPages().WithStaticAssets();
    }
}
