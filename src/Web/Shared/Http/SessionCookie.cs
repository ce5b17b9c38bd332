using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Http;

/// <summary>The cookie of a page session: the sign-in writes it, the host's authentication reads it. Under TLS it is bound to this host.</summary>
public static class SessionCookie
{
    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    /// <summary>It has no date of its own: the session on the server says when it ends, and the browser forgets it when it closes.</summary>
    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(NameFor(context.Request), token, OptionsFor(context.Request));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request));

    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-session" : "session";

    private static CookieOptions OptionsFor(HttpRequest request) =>
        new() { HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
