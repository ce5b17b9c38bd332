using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CaseTracker.Web.Shared.Frame;

/// <summary>Attributes of the <c>html</c> element: language, direction, theme, density.</summary>
/// <param name="Painted">The theme that the server paints; for <c>auto</c> light, until the script in the head knows better.</param>
public sealed record PageLook(string Lang, string Dir, string Theme, string Painted, string Density)
{
    public static PageLook Of(HttpRequest request)
    {
        var (culture, display) = (CultureInfo.CurrentUICulture, DisplayPreferences.Read(request));
        return new PageLook(
            culture.Name, culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
            display.Theme, display.Theme == "dark" ? "dark" : "light", display.Density);
    }
}
