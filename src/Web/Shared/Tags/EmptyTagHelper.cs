using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Nothing there: a sentence that says why, and inside the tag the button that fills it.</summary>
[HtmlTargetElement("ct-empty", Attributes = "text")]
public sealed class EmptyTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public required string Text { get; set; }

    public string Icon { get; set; } = "inbox";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-empty");
        _ = output.PreContent.AppendHtml(Icons.Draw(View, Icon)).AppendHtml(FieldTagHelper.Element("p", "ct-empty-text", texts[Text]));
    }
}
