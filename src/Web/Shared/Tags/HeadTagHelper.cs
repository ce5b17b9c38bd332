using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>The one <c>h1</c> of a page, its line of explanation, and inside the tag its verbs. Names the browser's tab too.</summary>
/// <remarks>Never a victim's name.</remarks>
[HtmlTargetElement("ct-head", Attributes = "title")]
public sealed class HeadTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public required string Title { get; set; }

    public string? Sub { get; set; }

    /// <summary>Where "Back" leads; null for pages of the left bar and tabs.</summary>
    public string? Back { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var title = texts[Title];
        View.ViewData["Title"] = View.ViewData.ModelState.IsValid ? title.Value : $"{texts["Error"].Value}: {title.Value}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-head");
        var verbs = await output.GetChildContentAsync();
        output.Content.Clear();
        if (Back is not null)
        {
            var back = new TagBuilder("a");
            back.AddCssClass("ct-back");
            back.Attributes["href"] = Back;
            _ = back.InnerHtml.AppendHtml(Icons.Draw(View, "chevron-left")).Append(texts["Back"]);
            _ = output.PreElement.AppendHtml(back);
        }

        var words = new TagBuilder("div");
        _ = words.InnerHtml.AppendHtml(FieldTagHelper.Element("h1", "ct-title", title));
        if (Sub is not null)
        {
            _ = words.InnerHtml.AppendHtml(FieldTagHelper.Element("p", "ct-sub", texts[Sub]));
        }

        _ = output.Content.AppendHtml(words);
        if (!verbs.IsEmptyOrWhiteSpace)
        {
            _ = output.Content.AppendHtml("<div class=\"ct-verbs\">").AppendHtml(verbs).AppendHtml("</div>");
        }
    }
}
