using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>
/// Resumable upload to one item of evidence (tus): several files, progress, speed, time left, pause. Without script the
/// same form posts one file (<c>file</c>) to the page's own handler.
/// </summary>
[HtmlTargetElement("ct-upload", Attributes = "evidence-id", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UploadTagHelper(IHtmlGenerator generator, IStringLocalizer<Texts> texts) : TagHelper
{
    public Guid EvidenceId { get; set; }

    public string Endpoint { get; set; } = UploadTexts.Endpoint;

    /// <summary>Where the form goes without script; null is the page itself.</summary>
    public string? Action { get; set; }

    /// <summary>Where the page goes when all files have arrived; null stays.</summary>
    public string? Then { get; set; }

    public bool Several { get; set; } = true;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = FieldState.IdOf($"upload-{EvidenceId}");
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new Dictionary<string, string?>(UploadTexts.Of(texts))
        {
            ["class"] = "ct-form ct-upload", ["method"] = "post", ["action"] = Action, ["enctype"] = "multipart/form-data", ["data-upload"] = "",
            ["data-endpoint"] = Endpoint, ["data-evidence-id"] = EvidenceId.ToString("D"), ["data-then"] = Then,
        })
        {
            if (value is not null)
            {
                output.Attributes.SetAttribute(name, value);
            }
        }

        var label = FieldTagHelper.Element("label", "form-label", Several ? texts["Files"] : texts["File"]);
        label.Attributes["for"] = id;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-control");
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = "file", ["name"] = "file", ["id"] = id });
        if (Several)
        {
            input.Attributes["multiple"] = "multiple";
        }

        var send = FieldTagHelper.Element("button", "btn btn-primary", null);
        send.Attributes["type"] = "submit";
        _ = send.InnerHtml.AppendHtml(Icons.Draw(View, "upload")).Append(texts["Upload"]);
        _ = output.Content.AppendHtml(generator.GenerateAntiforgery(View)).AppendHtml("<div class=\"ct-field\">")
            .AppendHtml(label).AppendHtml(FieldTagHelper.Element("p", "ct-hint", texts["You can leave and come back: choose the same file again and it goes on where it stopped."]))
            .AppendHtml(input).AppendHtml("</div><ul class=\"ct-upload-list\" data-upload-list></ul><p class=\"visually-hidden\" role=\"status\" data-upload-status></p>")
            .AppendHtml(send);
        _ = output.PostElement.AppendHtml(Scripts.Once(View, "tus.min.js", "upload.js"));
    }
}
