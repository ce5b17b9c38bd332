using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A verb. With <c>href</c> it opens the page that asks; without, it sends the form it stands in.</summary>
[HtmlTargetElement("ct-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public string? Href { get; set; }

    public string? Icon { get; set; }

    /// <summary><c>primary</c> (one a page), <c>plain</c>, <c>danger</c> or <c>quiet</c>. Null: primary when it sends a form, plain when it opens a page.</summary>
    public string? Look { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        var look = (Look ?? (Href is null ? "primary" : "plain")) switch
        {
            "primary" => "btn btn-primary",
            "danger" => "btn btn-danger",
            "quiet" => "btn btn-ghost-secondary",
            _ => "btn",
        };
        output.Attributes.SetAttribute("class", $"{look} {output.Attributes["class"]?.Value}".TrimEnd());
        if (Icon is not null)
        {
            output.PreContent.SetHtmlContent(Icons.Draw(View, Icon));
        }
    }
}
