using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>The once-key alone, for a form that is not a <c>ct-form</c>.</summary>
[HtmlTargetElement("ct-once", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OnceTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(FieldControls.Hidden(OnceField.Name, OnceField.KeepOrMake(View.HttpContext).ToString("D", CultureInfo.InvariantCulture)));
    }
}
