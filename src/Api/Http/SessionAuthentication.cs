using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseTracker.Application.Abstractions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CaseTracker.Api.Http;

/// <summary>One session, two ways to carry its token: a bearer header for programs, a cookie for pages.</summary>
internal sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ISessions sessions, CurrentUser current)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "Session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Bearer() ?? Request.Cookies[SessionCookie.NameFor(Request)];
        if (string.IsNullOrEmpty(token)) return AuthenticateResult.NoResult();
        if (await sessions.FindAsync(token, Context.RequestAborted) is not { } actor) return AuthenticateResult.Fail("The session has ended.");
        if (current.ActorOrNull is null) current.ActAs(actor);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, actor.Id.Value.ToString()), new(ClaimTypes.Name, actor.UserName)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>Programs get 401; people are led to the sign-in page and back.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsApi()) return TypedResults.Problem("Sign in first.", statusCode: 401, extensions: [new("code", "unauthenticated")]).ExecuteAsync(Context);
        var back = HttpMethods.IsGet(Request.Method) ? Uri.EscapeDataString(Request.Path + Request.QueryString) : "%2F";
        Response.Redirect($"/sign-in?returnUrl={back}");
        return Task.CompletedTask;
    }

    private bool IsApi() => Request.Path.StartsWithSegments("/api");

    private string? Bearer()
    {
        const string prefix = "Bearer ";
        var header = Request.Headers.Authorization.ToString();
        return header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? header[prefix.Length..].Trim() : null;
    }
}

/// <summary>The cookie of a page session; under TLS it is bound to this host.</summary>
public static class SessionCookie
{
    public static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-session" : "session";

    public static CookieOptions OptionsFor(HttpRequest request) => new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
