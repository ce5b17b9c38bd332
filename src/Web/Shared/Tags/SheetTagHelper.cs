using System.Globalization;
using CaseTracker.Application.Redactions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A page of a file with rectangles over it. With <c>fields</c> one can be drawn, which fills in the fields of that name; they do the same by hand.</summary>
[HtmlTargetElement("ct-sheet", Attributes = "src,alt,number", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SheetTagHelper : TagHelper
{
    public required string Src { get; set; }

    public required string Alt { get; set; }

    /// <summary>The page of the file, from 1.</summary>
    public required int Number { get; set; }

    public IEnumerable<RegionView> Regions { get; set; } = [];

    /// <summary>Name of the form whose Page, Left, Top, Width and Height are filled in; null or empty when nothing is drawn.</summary>
    public string? Fields { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "card ct-redact");
        if (!string.IsNullOrEmpty(Fields))
        {
            output.Attributes.SetAttribute("data-redact", Fields);
            output.Attributes.SetAttribute("data-page", Number.ToString(CultureInfo.InvariantCulture));
        }

        var picture = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
        picture.MergeAttributes(new Dictionary<string, string?> { ["src"] = Src, ["alt"] = Alt, ["draggable"] = "false" });
        var over = new TagBuilder("svg");
        over.MergeAttributes(new Dictionary<string, string?> { ["viewBox"] = "0 0 1000 1000", ["preserveAspectRatio"] = "none", ["aria-hidden"] = "true" });
        foreach (var region in Regions)
        {
            _ = over.InnerHtml.AppendHtml(Rectangle(region));
        }

        _ = output.Content.AppendHtml(picture).AppendHtml(over);
        if (!string.IsNullOrEmpty(Fields))
        {
            _ = output.PostElement.AppendHtml(Scripts.Once(View, "redact.js"));
        }
    }

    private static TagBuilder Rectangle(RegionView region)
    {
        var rectangle = new TagBuilder("rect");
        rectangle.AddCssClass("ct-region");
        foreach (var (name, share) in new[] { ("x", region.Left), ("y", region.Top), ("width", region.Width), ("height", region.Height) })
        {
            rectangle.Attributes[name] = (share * 1000).ToString("0.###", CultureInfo.InvariantCulture);
        }

        return rectangle;
    }
}
