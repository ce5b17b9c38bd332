using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>
/// A sealed value: three dots and a link to the page that asks why. On the page that reveals it, the value itself with a
/// countdown, after which the script masks it.
/// </summary>
[HtmlTargetElement("ct-secret", Attributes = "label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SecretTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    /// <summary>How long a revealed value stands there.</summary>
    public const int Seconds = 60;

    /// <summary>What is hidden, for the screen reader: "family name".</summary>
    public required string Label { get; set; }

    /// <summary>The page that asks for reason and purpose; null when the viewer may not ask.</summary>
    public string? Href { get; set; }

    /// <summary>The revealed value; null as long as it is sealed.</summary>
    public string? Value { get; set; }

    /// <summary>A revealed picture (PNG) instead of a value.</summary>
    public byte[]? Picture { get; set; }

    /// <summary>Where the browser goes when the time is up, also without script.</summary>
    public string? Back { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-secret");
        if (Value is null && Picture is null)
        {
            Sealed(output);
            return;
        }

        output.Attributes.SetAttribute("data-secret", Seconds.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-masked", texts["hidden again"].Value);
        var value = FieldTagHelper.Element("bdi", "ct-secret-value", Value);
        if (Picture is not null)
        {
            var image = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
            image.Attributes["src"] = $"data:image/png;base64,{Convert.ToBase64String(Picture)}";
            image.Attributes["alt"] = texts[Label];
            _ = value.InnerHtml.AppendHtml(image);
        }

        var left = FieldTagHelper.Element("span", "ct-secret-left", texts["{0} s", Seconds]);
        left.Attributes["aria-hidden"] = "true";
        _ = output.Content.AppendHtml(value).Append(" ").AppendHtml(left);
        if (Back is not null && !View.HttpContext.Response.HasStarted)
        {
            View.HttpContext.Response.Headers["Refresh"] = $"{Seconds}; url={Back}";
        }
    }

    private void Sealed(TagHelperOutput output)
    {
        var dots = FieldTagHelper.Element("span", "ct-dots", "•••");
        dots.Attributes["aria-hidden"] = "true";
        _ = output.Content.AppendHtml(dots).AppendHtml(FieldTagHelper.Element("span", "visually-hidden", texts["{0}: sealed", texts[Label].Value]));
        if (Href is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = Href;
            _ = link.InnerHtml.Append(texts["Reveal…"]).AppendHtml(FieldTagHelper.Element("span", "visually-hidden", $" {texts[Label].Value}"));
            _ = output.Content.Append(" ").AppendHtml(link);
        }
    }
}
