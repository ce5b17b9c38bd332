using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>The error summary alone, for a form that is not a <c>ct-form</c>.</summary>
[HtmlTargetElement("ct-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(ErrorSummary.Build(View.ViewData.ModelState, texts));
    }
}
