using System.Globalization;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Draws the control of a <see cref="FieldTagHelper"/>.</summary>
internal static class FieldControls
{
    public static IHtmlContent Build(FieldTagHelper field, IStringLocalizer<Texts> texts, UnitClock clock) => field.Resolved switch
    {
        FieldKind.TextArea => TextArea(field, texts),
        FieldKind.Select => Select(field, texts),
        FieldKind.Radios => FieldTicks.Group(field, "radio"),
        FieldKind.Checkboxes => FieldTicks.Group(field, "checkbox"),
        FieldKind.Checkbox => FieldTicks.Single(field, texts),
        FieldKind.Instant => new HtmlContentBuilder().AppendHtml("<div class=\"ct-instant\">").AppendHtml(Input(field))
            .AppendHtml(FieldTagHelper.Element("span", "ct-muted", clock.ZoneName)).AppendHtml("</div>").AppendHtml(Invariant(field)),
        FieldKind.Number or FieldKind.Date => new HtmlContentBuilder().AppendHtml(Input(field)).AppendHtml(Invariant(field)),
        _ => Input(field),
    };

    private static TagBuilder Input(FieldTagHelper field)
    {
        var input = Control(field, "input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = field.Resolved switch
        {
            FieldKind.Email => "email",
            FieldKind.Password => "password",
            FieldKind.Number => "number",
            FieldKind.Date => "date",
            FieldKind.Instant => "datetime-local",
            FieldKind.File => "file",
            _ => "text",
        };
        if (field.Resolved is FieldKind.OneTimeCode)
        {
            input.Attributes["inputmode"] = "numeric";
        }

        if (field.Resolved is not (FieldKind.Password or FieldKind.File or FieldKind.OneTimeCode))
        {
            input.Attributes["value"] = field.State.Value;
        }

        if (field.MaxLength > 0)
        {
            input.Attributes["maxlength"] = field.MaxLength.ToString(CultureInfo.InvariantCulture);
        }

        input.MergeAttribute("autocomplete", field.Autocomplete ?? (field.Resolved is FieldKind.OneTimeCode ? "one-time-code" : "off"));
        foreach (var (name, value) in new[] { ("min", field.Min), ("max", field.Max), ("step", field.Step), ("accept", field.Accept) })
        {
            if (value is not null)
            {
                input.Attributes[name] = value;
            }
        }

        return input;
    }

    /// <remarks>No <c>maxlength</c>: it would cut a pasted text without a word. The script counts, the use case refuses.</remarks>
    private static IHtmlContent TextArea(FieldTagHelper field, IStringLocalizer<Texts> texts)
    {
        var area = Control(field, "textarea", "form-control");
        area.Attributes["rows"] = Math.Max(field.Rows, 3).ToString(CultureInfo.InvariantCulture);
        area.Attributes["dir"] = "auto";
        _ = area.InnerHtml.AppendHtml("\n").Append(field.State.Value);
        var content = new HtmlContentBuilder().AppendHtml(area);
        if (field.MaxLength > 0)
        {
            var count = FieldTagHelper.Element("p", "ct-hint", texts["At most {0} characters", field.MaxLength]);
            count.Attributes["data-count-for"] = field.State.Id;
            count.Attributes["data-max"] = field.MaxLength.ToString(CultureInfo.InvariantCulture);
            count.Attributes["data-left"] = texts["{n} characters left"];
            count.Attributes["data-over"] = texts["{n} characters too many"];
            count.Attributes["aria-live"] = "polite";
            _ = content.AppendHtml(count);
        }

        return content;
    }

    private static TagBuilder Select(FieldTagHelper field, IStringLocalizer<Texts> texts)
    {
        var select = Control(field, "select", "form-select");
        _ = select.InnerHtml.AppendHtml(Options.Build([new Choice("", texts[field.Prompt]), .. field.Items ?? []], field.State.Values));
        return select;
    }

    private static TagBuilder Control(FieldTagHelper field, string element, string css)
    {
        var control = new TagBuilder(element);
        control.AddCssClass(css);
        if (field.Width is not null)
        {
            control.AddCssClass("ct-w-" + field.Width);
        }

        control.Attributes["id"] = field.State.Id;
        control.Attributes["name"] = field.State.Name;
        if (!field.Optional)
        {
            control.Attributes["aria-required"] = "true";
        }

        if (field.State.Errors.Count > 0)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        if (field.DescribedBy is not null)
        {
            control.Attributes["aria-describedby"] = field.DescribedBy;
        }

        if (field.Autofocus)
        {
            control.Attributes["autofocus"] = "autofocus";
        }

        return control;
    }

    /// <summary>Dates and numbers come from the browser in one form, whatever the culture of the page.</summary>
    private static TagBuilder Invariant(FieldTagHelper field) => Hidden("__Invariant", field.State.Name);

    internal static TagBuilder Hidden(string name, string value)
    {
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = name, ["value"] = value });
        return hidden;
    }
}
