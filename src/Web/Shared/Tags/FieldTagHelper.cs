using System.Collections;
using CaseTracker.Web.Shared.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>One question: label, hint, control and error, tied together for a screen reader.</summary>
[HtmlTargetElement("ct-field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(UnitClock clock, IStringLocalizer<Texts> texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public FieldKind Kind { get; set; }

    public IEnumerable<Choice>? Items { get; set; }

    /// <summary>The constant of the entity; zero for no limit.</summary>
    public int MaxLength { get; set; }

    public int Rows { get; set; }

    /// <summary>Says "(optional)"; every other field is required.</summary>
    public bool Optional { get; set; }

    /// <summary><c>sm</c>, <c>md</c> or null for the width of the form.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public string? Step { get; set; }

    public string? Accept { get; set; }

    public bool Autofocus { get; set; }

    /// <summary>First line of a select that has no answer yet.</summary>
    public string Prompt { get; set; } = "Choose…";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    internal FieldState State { get; private set; } = null!;

    internal string? DescribedBy { get; private set; }

    internal FieldKind Resolved => Kind is not FieldKind.Auto ? Kind : (For.Metadata.UnderlyingOrModelType, Items) switch
    {
        (var type, not null) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? FieldKind.Checkboxes : FieldKind.Select,
        var (type, _) when type == typeof(bool) => FieldKind.Checkbox,
        var (type, _) when type == typeof(DateOnly) => FieldKind.Date,
        var (type, _) when type == typeof(DateTimeOffset) => FieldKind.Instant,
        var (type, _) when type == typeof(int) || type == typeof(long) || type == typeof(decimal) => FieldKind.Number,
        _ => Rows > 0 ? FieldKind.TextArea : FieldKind.Text,
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        State = FieldState.Of(View, For, clock);
        if (context.Items.TryGetValue(FormTagHelper.Fields, out var fields))
        {
            ((List<string>)fields).Add(State.Name);
        }

        var hintId = Hint is null ? null : State.Id + "-hint";
        DescribedBy = string.Join(' ', new[] { hintId, State.ErrorId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
        var group = Resolved is FieldKind.Radios or FieldKind.Checkboxes;
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", State.Errors.Count > 0 ? "ct-field ct-field-wrong" : "ct-field");
        if (group && DescribedBy is not null)
        {
            output.Attributes.SetAttribute("aria-describedby", DescribedBy);
        }

        var single = Resolved is FieldKind.Checkbox;
        if (!single)
        {
            _ = output.Content.AppendHtml(Heading(group));
            Explain(output, hintId);
        }

        _ = output.Content.AppendHtml(FieldControls.Build(this, texts, clock));
        if (single)
        {
            Explain(output, hintId);
        }
    }

    private TagBuilder Heading(bool group)
    {
        var heading = new TagBuilder(group ? "legend" : "label");
        heading.AddCssClass("form-label");
        if (!group)
        {
            heading.Attributes["for"] = State.Id;
        }

        _ = heading.InnerHtml.Append(texts[Label]);
        if (Optional)
        {
            _ = heading.InnerHtml.AppendHtml(Element("span", "ct-optional", $" ({texts["optional"].Value})"));
        }

        return heading;
    }

    private void Explain(TagHelperOutput output, string? hintId)
    {
        if (Hint is not null)
        {
            _ = output.Content.AppendHtml(Element("p", "ct-hint", texts[Hint], hintId));
        }

        if (State.Errors.Count > 0)
        {
            var error = Element("p", "ct-error", null, State.ErrorId);
            _ = error.InnerHtml.AppendHtml(Element("span", "visually-hidden", $"{texts["Error"].Value}: ")).Append(string.Join(' ', State.Errors));
            _ = output.Content.AppendHtml(error);
        }
    }

    internal static TagBuilder Element(string name, string css, string? text, string? id = null)
    {
        var element = new TagBuilder(name);
        element.AddCssClass(css);
        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        _ = element.InnerHtml.Append(text ?? "");
        return element;
    }
}
