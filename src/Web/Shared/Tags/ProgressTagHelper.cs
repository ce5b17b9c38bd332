using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>
/// A job that runs: bar, stage, time left. It asks <c>href</c> every second and is replaced by the <c>ct-progress</c> that
/// comes back; with <c>done</c> it stops asking and shows what stands inside the tag (the link to the result).
/// </summary>
[HtmlTargetElement("ct-progress", Attributes = "href,stage")]
public sealed class ProgressTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>A handler of the page that returns the partial with this tag in it.</summary>
    public required string Href { get; set; }

    public required string Stage { get; set; }

    /// <summary>0 to 100; null when it cannot be told.</summary>
    public int? Percent { get; set; }

    public string? TimeLeft { get; set; }

    public bool Done { get; set; }

    public bool Failed { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var result = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-progress card");
        if (!Done && !Failed)
        {
            output.Attributes.SetAttribute("hx-get", Href);
            output.Attributes.SetAttribute("hx-trigger", "every 1s");
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
        }
        else
        {
            // Only the end is announced; a live region that changes every second would never be silent.
            output.Attributes.SetAttribute("role", "status");
        }

        var line = FieldTagHelper.Element("p", "ct-progress-stage", null);
        _ = line.InnerHtml.AppendHtml(Icons.Draw(View, Done ? "circle-check" : Failed ? "alert-triangle" : "hourglass"))
            .AppendHtml(FieldTagHelper.Element("span", "ct-progress-words", texts[Stage]));
        if (TimeLeft is not null && !Done && !Failed)
        {
            _ = line.InnerHtml.AppendHtml(FieldTagHelper.Element("span", "ct-muted", TimeLeft));
        }

        _ = output.Content.AppendHtml(line);
        if (!Done && !Failed)
        {
            var bar = FieldTagHelper.Element("progress", "ct-bar", null);
            bar.Attributes["max"] = "100";
            bar.Attributes["aria-label"] = texts[Stage];
            if (Percent is { } percent)
            {
                bar.Attributes["value"] = percent.ToString(CultureInfo.InvariantCulture);
            }

            var again = new TagBuilder("a");
            again.Attributes["href"] = View.HttpContext.Request.With("handler", null);
            _ = again.InnerHtml.Append(texts["See how far it is"]);
            _ = output.Content.AppendHtml(bar).AppendHtml("<noscript>").AppendHtml(again).AppendHtml("</noscript>");
        }

        _ = output.Content.AppendHtml(result);
    }
}
