using System.Globalization;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A calendar day of the unit: "in 3 days (Thu 9 Apr 2026, Europe/Berlin)"; nothing when null.</summary>
[HtmlTargetElement("ct-date", Attributes = "value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper(TimeWords words, UnitClock clock) : TagHelper
{
    public DateOnly? Value { get; set; }

    public TimeForm Form { get; set; }

    /// <summary>Zone whose day is meant, when it is not the unit's: a deadline abroad.</summary>
    public string? Zone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.Attributes.SetAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var absolute = TimeWords.Absolute(date);
        WhenTagHelper.Write(output, Form, words.Relative(date), Form is TimeForm.Full || Zone is not null ? $"{absolute}, {Zone ?? clock.ZoneName}" : absolute);
    }
}
