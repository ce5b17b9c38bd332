using System.Security.Claims;
using System.Text.Encodings.Web;
using CaseTracker.Application.Abstractions;
using CaseTracker.Web.Shared.Frame;
using CaseTracker.Web.Shared.Http;
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
        var token = Bearer(Request) ?? SessionCookie.Read(Request);
        if (string.IsNullOrEmpty(token)) return AuthenticateResult.NoResult();
        if (await sessions.FindAsync(token, Context.RequestAborted) is not { } actor) return AuthenticateResult.Fail("The session has ended.");
        if (current.ActorOrNull is null) current.ActAs(actor);
        var identity = new ClaimsIdentity([.. ClaimsOf(actor)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    /// <summary>What the frame round every page shows. Use cases ask the actor, never these.</summary>
    private static IEnumerable<Claim> ClaimsOf(Actor actor) =>
    [
        new(ClaimTypes.NameIdentifier, actor.Id.Value.ToString()), new(ClaimTypes.Name, actor.UserName), new(ViewerClaims.DisplayName, actor.DisplayName),
        new(ViewerClaims.UnitName, actor.UnitName), new(ViewerClaims.TimeZone, actor.TimeZone), .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
    ];

    /// <summary>Programs get 401; people are led to the sign-in page and back.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsApi()) return TypedResults.Problem("Sign in first.", statusCode: 401, extensions: [new("code", "unauthenticated")]).ExecuteAsync(Context);
        var back = HttpMethods.IsGet(Request.Method) ? Uri.EscapeDataString(Request.Path + Request.QueryString) : "%2F";
        Response.Redirect($"/sign-in?returnUrl={back}");
        return Task.CompletedTask;
    }

    private bool IsApi() => Request.Path.StartsWithSegments("/api");

    internal static string? Bearer(HttpRequest request)
    {
        const string prefix = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? header[prefix.Length..].Trim() : null;
    }
}
