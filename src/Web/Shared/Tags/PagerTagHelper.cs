using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Keyset paging: on to what comes after a cursor, and back to the start. Nothing when one page holds everything.</summary>
[HtmlTargetElement("ct-pager", Attributes = "next", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>Cursor of the next page as the query gave it; null on the last.</summary>
    public string? Next { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var further = request.Query.ContainsKey("after");
        var last = string.IsNullOrEmpty(Next); // a page that writes next="@null" hands over an empty text
        if (last && !further)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-pager");
        output.Attributes.SetAttribute("aria-label", texts["Pages"].Value);
        if (further)
        {
            _ = output.Content.AppendHtml(Link(request.With("after", null), "chevron-left", texts["First page"], false));
        }

        if (!last)
        {
            _ = output.Content.AppendHtml(Link(request.With("after", Next), "chevron-right", texts["Next page"], true));
        }
    }

    private TagBuilder Link(string href, string icon, string words, bool iconLast)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("btn");
        link.Attributes["href"] = href;
        link.Attributes["rel"] = iconLast ? "next" : "first";
        _ = iconLast
            ? link.InnerHtml.Append(words).AppendHtml(Icons.Draw(View, icon))
            : link.InnerHtml.AppendHtml(Icons.Draw(View, icon)).Append(words);
        return link;
    }
}
