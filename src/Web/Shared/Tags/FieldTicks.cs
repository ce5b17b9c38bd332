using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Draws the boxes and rounds of a <see cref="FieldTagHelper"/>.</summary>
internal static class FieldTicks
{
    public static IHtmlContent Group(FieldTagHelper field, string type)
    {
        var content = new HtmlContentBuilder();
        var index = 0;
        foreach (var choice in field.Items ?? [])
        {
            var id = index++ == 0 ? field.State.Id : $"{field.State.Id}_{index}";
            _ = content.AppendHtml(Tick(field, type, id, choice.Value, choice.Label, choice.Hint, field.State.Values.Contains(choice.Value)));
        }

        return content;
    }

    public static IHtmlContent Single(FieldTagHelper field, IStringLocalizer<Texts> texts)
    {
        var on = field.State.Values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase));
        // The second value makes an empty box say "false" instead of nothing at all.
        return new HtmlContentBuilder().AppendHtml(Tick(field, "checkbox", field.State.Id, "true", texts[field.Label], null, on))
            .AppendHtml(FieldControls.Hidden(field.State.Name, "false"));
    }

    private static TagBuilder Tick(FieldTagHelper field, string type, string id, string value, string label, string? hint, bool on)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-check-input");
        input.MergeAttributes(new Dictionary<string, string?> { ["type"] = type, ["id"] = id, ["name"] = field.State.Name, ["value"] = value });
        if (on)
        {
            input.Attributes["checked"] = "checked";
        }

        if (field.State.Errors.Count > 0)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        if (field.Resolved is FieldKind.Checkbox && field.DescribedBy is not null)
        {
            input.Attributes["aria-describedby"] = field.DescribedBy;
        }

        var row = new TagBuilder("label");
        row.AddCssClass("form-check ct-check");
        var words = FieldTagHelper.Element("span", "form-check-label", label);
        if (hint is not null)
        {
            _ = words.InnerHtml.AppendHtml(FieldTagHelper.Element("span", "form-check-description", hint));
        }

        _ = row.InnerHtml.AppendHtml(input).AppendHtml(words);
        return row;
    }
}
