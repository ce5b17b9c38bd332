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
        if (!IsFirst(view, module))
        {
            return HtmlString.Empty;
        }

        var first = new TagBuilder("script");
        first.MergeAttributes(new Dictionary<string, string?> { ["src"] = Icons.Asset(view.HttpContext, "lib/" + library), ["defer"] = "defer" });
        return new HtmlContentBuilder().AppendHtml(first).AppendHtml(Module(view, module));
    }

    /// <param name="module">Module under <c>js</c>.</param>
    public static IHtmlContent Once(ViewContext view, string module) => IsFirst(view, module) ? Module(view, module) : HtmlString.Empty;

    private static bool IsFirst(ViewContext view, string module) => view.HttpContext.Items.TryAdd("script:" + module, true);

    private static TagBuilder Module(ViewContext view, string module)
    {
        var script = new TagBuilder("script");
        script.MergeAttributes(new Dictionary<string, string?> { ["src"] = Icons.Asset(view.HttpContext, "js/" + module), ["type"] = "module" });
        return script;
    }
}
