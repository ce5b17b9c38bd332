using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A short word about the state of something.</summary>
[HtmlTargetElement("ct-pill")]
public sealed class PillTagHelper : TagHelper
{
    /// <summary><c>calm</c>, <c>info</c>, <c>good</c>, <c>soon</c>, <c>overdue</c> or <c>critical</c>.</summary>
    public string Look { get; set; } = "calm";

    public string? Icon { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"ct-pill ct-pill-{Look}");
        if (Icon is not null)
        {
            output.PreContent.SetHtmlContent(Icons.Draw(View, Icon));
        }
    }
}
