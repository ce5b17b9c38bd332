using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>How late something is, by word, icon and colour.</summary>
[HtmlTargetElement("ct-lateness", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LatenessTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public Lateness Value { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (css, icon, words) = Value switch
        {
            Lateness.CriticallyOverdue => ("ct-pill-critical", "alert-triangle", texts["Critically overdue"]),
            Lateness.Overdue => ("ct-pill-overdue", "alert-circle", texts["Overdue"]),
            Lateness.DueSoon => ("ct-pill-soon", "hourglass", texts["Due soon"]),
            _ => ("ct-pill-calm", "clock", texts["Not due"]),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"ct-pill {css}");
        _ = output.Content.AppendHtml(Icons.Draw(View, icon)).Append(words);
    }
}
