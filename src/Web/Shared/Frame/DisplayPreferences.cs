using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Frame;

/// <summary>Theme and density, remembered in a cookie so that the server draws the page right at once, with or without script.</summary>
/// <param name="Theme"><c>auto</c> (as the device), <c>light</c> or <c>dark</c>.</param>
/// <param name="Density"><c>comfortable</c> or <c>compact</c>.</param>
public sealed record DisplayPreferences(string Theme, string Density)
{
    private const string CookieName = "ct-display";

    public static DisplayPreferences Read(HttpRequest request)
    {
        var parts = (request.Cookies[CookieName] ?? "").Split('.');
        return new DisplayPreferences("auto", "comfortable").With(parts[0], parts.ElementAtOrDefault(1));
    }

    /// <summary>Unknown and null values leave the present one.</summary>
    public DisplayPreferences With(string? theme, string? density) => new(
        theme is "auto" or "light" or "dark" ? theme : Theme,
        density is "comfortable" or "compact" ? density : Density);

    public void Write(HttpResponse response) => response.Cookies.Append(CookieName, $"{Theme}.{Density}", new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
    });
}
