using System.Globalization;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>How much of a time is written out.</summary>
public enum TimeForm
{
    /// <summary>"in 3 days (Thu 9 Apr 2026, 14:00, Europe/Berlin)"</summary>
    Full,

    /// <summary>Two short lines for tables; the zone stands at the top of every page.</summary>
    Stacked,

    /// <summary>"Thu 9 Apr 2026, 14:00, Europe/Berlin"</summary>
    Absolute,
}

/// <summary>An instant in the unit's zone; nothing when null.</summary>
[HtmlTargetElement("ct-when", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper(TimeWords words) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public TimeForm Form { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } instant)
        {
            output.SuppressOutput();
            return;
        }

        output.Attributes.SetAttribute("datetime", instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        Write(output, Form, words.Relative(instant), words.Absolute(instant, Form is not TimeForm.Stacked));
    }

    internal static void Write(TagHelperOutput output, TimeForm form, string relative, string absolute)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", form switch { TimeForm.Stacked => "ct-time ct-time-stacked", TimeForm.Absolute => "ct-time ct-time-absolute", _ => "ct-time" });
        if (form is TimeForm.Absolute)
        {
            output.Content.SetContent(absolute);
            return;
        }

        var detail = FieldTagHelper.Element("span", "ct-muted", form is TimeForm.Full ? $"({absolute})" : absolute);
        _ = output.Content.Append(relative).Append(" ").AppendHtml(detail);
    }
}
