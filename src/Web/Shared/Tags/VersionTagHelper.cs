using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>The version the user saw, as a hidden field.</summary>
/// <remarks>Always the model's, never the one that was sent: once both versions have been shown, saving again is a decision.</remarks>
[HtmlTargetElement("ct-version", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VersionTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var value = Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";
        output.Content.SetHtmlContent(FieldControls.Hidden(View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), value));
    }
}
