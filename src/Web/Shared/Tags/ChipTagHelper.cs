using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A filter that is on, with a cross that takes it off; nothing when the address does not carry it.</summary>
[HtmlTargetElement("ct-chip", Attributes = "name")]
public sealed class ChipTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public required string Name { get; set; }

    /// <summary>One of several values of the name; null for any.</summary>
    public string? Value { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var given = request.Query[Name];
        if (Value is null ? string.IsNullOrEmpty(given) : !given.Contains(Value))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-chip");
        output.Attributes.SetAttribute("href", Value is null ? request.With(Name, null) : request.Without(Name, Value));
        _ = output.PreContent.AppendHtml(FieldTagHelper.Element("span", "visually-hidden", $"{texts["Remove filter:"].Value} "));
        _ = output.PostContent.AppendHtml(Icons.Draw(View, "x"));
    }
}
