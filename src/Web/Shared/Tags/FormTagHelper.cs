using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A form that does something: errors on top, both versions when someone else was first, antiforgery token, once-key, double-click guard.</summary>
[HtmlTargetElement("ct-form")]
public sealed class FormTagHelper(IHtmlGenerator generator, IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>Null posts to the page itself.</summary>
    public string? Action { get; set; }

    /// <summary>Null keeps the address of the page with its query.</summary>
    public string? Handler { get; set; }

    /// <summary>The form carries files.</summary>
    public bool Files { get; set; }

    /// <summary>Off for acts that may be repeated harmlessly.</summary>
    public bool Once { get; set; } = true;

    /// <summary>Full width instead of the narrow column; for forms inside a table row.</summary>
    public bool Wide { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>Fields put their names here while they are drawn, so that the summary has their order.</summary>
    internal static readonly object Fields = new();

    public override void Init(TagHelperContext context) => context.Items[Fields] = new List<string>();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        _ = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-guard", "");
        if (!output.Attributes.ContainsName("class"))
        {
            output.Attributes.SetAttribute("class", Wide ? "ct-form-wide" : "ct-form");
        }

        if (Files)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        if ((Action, Handler) is not (null, null))
        {
            output.Attributes.SetAttribute("action", Action ?? QueryLinks.With(View.HttpContext.Request, "handler", Handler));
        }

        output.PreContent.AppendHtml(ErrorSummary.Build(View.ViewData.ModelState, texts, (List<string>)context.Items[Fields]));
        if (View.ViewData.Model is AppPage { Differences: { Count: > 0 } differences })
        {
            output.PreContent.AppendHtml(DifferencesTable.Build(differences, texts));
        }

        output.PreContent.AppendHtml(generator.GenerateAntiforgery(View));
        if (Once)
        {
            output.PreContent.AppendHtml(FieldControls.Hidden(OnceField.Name, OnceField.KeepOrMake(View.HttpContext).ToString("D", CultureInfo.InvariantCulture)));
        }
    }
}
