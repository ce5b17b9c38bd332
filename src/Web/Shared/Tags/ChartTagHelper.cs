using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>
/// A figure round a table of numbers: the script draws the chart above it from the cells. First column names, further
/// columns series; a cell's <c>data-value</c> counts before its text.
/// </summary>
[HtmlTargetElement("ct-chart", Attributes = "title,label")]
public sealed class ChartTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>The answer, not the question: "Twelve cases stand still".</summary>
    public required string Title { get; set; }

    /// <summary>What is counted, for the axis: "cases".</summary>
    public required string Label { get; set; }

    /// <summary><c>bar</c> (across), <c>column</c>, <c>stacked</c> or <c>line</c>.</summary>
    public string Kind { get; set; } = "bar";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-chart card");
        output.Attributes.SetAttribute("data-chart", Kind);
        output.Attributes.SetAttribute("data-chart-label", texts[Label].Value);
        _ = output.PreContent.AppendHtml(FieldTagHelper.Element("figcaption", "ct-chart-title", texts[Title]));
        _ = output.PostElement.AppendHtml(Scripts.Once(View, "chart.umd.min.js", "charts.js"));
    }
}
