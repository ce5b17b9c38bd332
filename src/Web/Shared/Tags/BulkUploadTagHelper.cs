using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>
/// Makes a <c>ct-form</c> one that registers each chosen file as an item of the case and sends it. The page's POST handler answers what the files have in
/// common as the body of the interface, since it alone reads the unit's hours.
/// </summary>
[HtmlTargetElement("ct-form", Attributes = "bulk-case")]
public sealed class BulkUploadTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    public Guid BulkCase { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (name, value) in new Dictionary<string, string?>(UploadTexts.Of(texts))
        {
            ["data-bulk"] = "", ["data-case-id"] = BulkCase.ToString("D"), ["data-items"] = $"/api/v1/cases/{BulkCase:D}/evidence", ["data-endpoint"] = UploadTexts.Endpoint,
            ["data-text-files"] = texts["{n} of {all} files have arrived"], ["data-text-known"] = texts["Registered before; goes on where it stopped"],
            ["data-text-before"] = texts["Arrived before"], ["data-text-empty"] = texts["Empty: not registered"], ["data-text-registering"] = texts["Being registered"],
            ["data-text-nothing"] = texts["Choose files or a folder first."],
        })
        {
            output.Attributes.SetAttribute(name, value);
        }

        _ = output.PostElement.AppendHtml(Scripts.Once(View, "tus.min.js", "bulk.js"));
    }
}
