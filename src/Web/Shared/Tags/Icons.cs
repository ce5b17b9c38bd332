using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Addresses of files with their hash in them, and the icons of the sprite.</summary>
internal static class Icons
{
    public static IHtmlContent Draw(ViewContext view, string name, string? label = null)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{Asset(view.HttpContext, "icons.svg")}#{name}";
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        if (label is null)
        {
            svg.Attributes["aria-hidden"] = "true";
        }
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = label;
        }

        _ = svg.InnerHtml.AppendHtml(use);
        return svg;
    }

    /// <param name="path">Relative to the root, <c>js/charts.js</c>.</param>
    public static string Asset(HttpContext context, string path) =>
        $"{context.Request.PathBase}/{context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path}";
}
