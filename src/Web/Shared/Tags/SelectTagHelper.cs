using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A select of a filter form (<c>method="get"</c>): takes its value from the address.</summary>
[HtmlTargetElement("ct-select", Attributes = "name,label,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>The line for "no filter".</summary>
    public string All { get; set; } = "All";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldState.IdOf("filter." + Name);
        var label = FieldTagHelper.Element("label", "form-label", texts[Label]);
        label.Attributes["for"] = id;
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        select.Attributes["id"] = id;
        select.Attributes["name"] = Name;
        string[] given = [.. View.HttpContext.Request.Query[Name].OfType<string>()];
        _ = select.InnerHtml.AppendHtml(Options.Build([new Choice("", texts[All]), .. Items], given));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-filter-field");
        _ = output.Content.AppendHtml(label).AppendHtml(select);
    }
}
