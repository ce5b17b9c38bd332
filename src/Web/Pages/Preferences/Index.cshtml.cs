using CaseTracker.Web.Shared.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CaseTracker.Web.Pages.Preferences;

/// <summary>Remembers how the pages look for this browser, and goes back to where it was asked.</summary>
public sealed class IndexModel(IOptions<RequestLocalizationOptions> localization) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    /// <param name="back">The page the user was on; anything outside this site is ignored.</param>
    public IActionResult OnPost(string? theme, string? density, string? culture, string? back)
    {
        DisplayPreferences.Read(Request).With(theme, density).Write(Response);
        if (localization.Value.SupportedUICultures?.Any(c => c.Name == culture) == true)
        {
            Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture!)),
                new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
