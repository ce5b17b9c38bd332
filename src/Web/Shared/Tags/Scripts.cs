using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Scripts that only some pages need, written once a page by the component that needs them.</summary>
internal static class Scripts
{
    /// <param name="library">Plain script under <c>lib</c>, run before the module.</param>
    /// <param name="module">Module under <c>js</c>.</param>
    public static IHtmlContent Once(ViewContext view, string library, string module)
    {
        if (!view.HttpContext.Items.TryAdd("script:" + module, true))
        {
            return HtmlString.Empty;
        }

        var first = new TagBuilder("script");
        first.MergeAttributes(new Dictionary<string, string?> { ["src"] = Icons.Asset(view.HttpContext, "lib/" + library), ["defer"] = "defer" });
        var second = new TagBuilder("script");
        second.MergeAttributes(new Dictionary<string, string?> { ["src"] = Icons.Asset(view.HttpContext, "js/" + module), ["type"] = "module" });
        return new HtmlContentBuilder().AppendHtml(first).AppendHtml(second);
    }
}
