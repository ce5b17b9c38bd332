using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A filter as a link: sets <c>?name=value</c> and keeps the rest of the address. A null value takes the filter off ("All").</summary>
[HtmlTargetElement("ct-filter", Attributes = "name,value")]
public sealed class FilterTagHelper : TagHelper
{
    public required string Name { get; set; }

    public string? Value { get; set; }

    /// <summary>How many there are, where that is cheap and allowed; null otherwise.</summary>
    public int? Count { get; set; }

    /// <summary>This one holds when the address says nothing.</summary>
    public bool Default { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var given = request.Query[Name].FirstOrDefault();
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ct-filter");
        output.Attributes.SetAttribute("href", request.With(Name, string.IsNullOrEmpty(Value) ? null : Value));
        if (given == Value || (string.IsNullOrEmpty(given) && (Default || string.IsNullOrEmpty(Value))))
        {
            output.Attributes.SetAttribute("aria-current", "true");
        }

        if (Count is { } count)
        {
            _ = output.PostContent.AppendHtml(FieldTagHelper.Element("span", "ct-count", count.ToString("N0", CultureInfo.CurrentCulture)));
        }
    }
}
