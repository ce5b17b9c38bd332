using System.Globalization;
using CaseTracker.Application.Links;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>
/// A link chart as a picture whose every node is a link with a spoken name. Without script it is scrolled like any large picture; with it, arrow keys
/// move along the links, and it can be made larger and smaller.
/// </summary>
[HtmlTargetElement("ct-link-chart", Attributes = "chart,words,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LinkChartTagHelper(IStringLocalizer<Texts> texts) : TagHelper
{
    private const int Radius = 20;
    private const int Above = 22; // of the mark's middle over the middle of the cell
    private const int LabelWidth = ChartLabel.Width + 8;

    public required ChartView Chart { get; set; }

    /// <summary>What nodes and links are called and where they lead.</summary>
    public required ChartWords Words { get; set; }

    public required string Label { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "card ct-links");
        output.Attributes.SetAttribute("data-links", "");
        var tools = Element("div", ("class", "ct-links-tools"), ("hidden", "hidden"));
        (string Act, string Word)[] acts = [("in", texts["Larger"]), ("out", texts["Smaller"]), ("fit", texts["All of it"])];
        foreach (var (act, word) in acts)
            _ = tools.InnerHtml.AppendHtml(Element("button", ("type", "button"), ("class", "btn btn-sm"), ("data-act", act)).With(word));
        _ = tools.InnerHtml.AppendHtml(Element("span", ("class", "ct-muted")).With(texts["Arrow keys follow the links, with Shift they go round those of the one you came from; Page up and Page down go through all; Enter opens."]));

        var drawing = Element("svg", ("width", Text(Chart.Width)), ("height", Text(Chart.Height)), ("viewBox", $"0 0 {Text(Chart.Width)} {Text(Chart.Height)}"), ("role", "group"), ("aria-label", texts[Label]));
        var nodes = Chart.Nodes.ToDictionary(n => n.Id);
        foreach (var link in Chart.Links) _ = drawing.InnerHtml.AppendHtml(Line(link, nodes[link.From], nodes[link.To]));
        foreach (var node in Chart.Nodes) _ = drawing.InnerHtml.AppendHtml(Node(node));
        var scroll = Element("div", ("class", "ct-links-scroll"), ("dir", "ltr"), ("role", "region"), ("tabindex", "0"), ("aria-label", texts[Label]));
        _ = scroll.InnerHtml.AppendHtml(drawing);
        var said = Element("p", ("class", "ct-links-said"), ("aria-live", "polite"), ("hidden", "hidden"));
        _ = output.Content.AppendHtml(tools).AppendHtml(scroll).AppendHtml(said);
        _ = output.PostElement.AppendHtml(Scripts.Once(View, "links.js"));
    }

    private TagBuilder Node(ChartNode node)
    {
        var name = ChartWords.NameOf(node);
        var link = Element("a", ("href", Words.HrefOf(node)), ("class", $"ct-node{(node.Matches ? "" : " ct-node-near")}"), ("data-node", node.Id.ToString()), ("data-kind", ChartLabel.LookOf(node.Kind)));
        var (y, icon) = (node.Y - Above, ChartLabel.IconOf(node.Kind));
        _ = link.InnerHtml.AppendHtml(Element("title").With($"{Words.KindOf(node)} {name}. {texts["Links: {0}", node.Links]}")); // what is spoken, and in full what the label may cut short
        _ = link.InnerHtml.AppendHtml(Element("circle", ("cx", Text(node.X)), ("cy", Text(y)), ("r", Text(Radius))));
        _ = link.InnerHtml.AppendHtml(Element("use", ("href", $"{Icons.Asset(View.HttpContext, "icons.svg")}#{icon}"), ("x", Text(node.X - 12)), ("y", Text(y - 12)), ("width", "24"), ("height", "24")));
        string[] lines = [.. new[] { node.Reference, ChartLabel.Cut(node.Label) }.Where(line => line.Length > 0)];
        var width = Math.Min(LabelWidth, 8 + lines.Select(ChartLabel.WidthOf).DefaultIfEmpty(0).Max()); // no wider than the words, so that links are seen beside them
        _ = link.InnerHtml.AppendHtml(Element("rect", ("class", "ct-node-back"), ("x", Text(node.X - (width / 2))), ("y", Text(node.Y + 1)), ("width", Text(width)), ("height", lines.Length > 1 ? "36" : "19"), ("rx", "3")));
        foreach (var (line, text) in lines.Index())
            _ = link.InnerHtml.AppendHtml(Element("text", ("x", Text(node.X)), ("y", Text(node.Y + 15 + (line * 17))), ("class", line == 0 && node.Reference.Length > 0 ? "ct-node-ref" : "")).With(text));
        return link;
    }

    /// <summary>From the rim of one mark to the rim of the other, with its meaning as the words a screen reader and the pointer get.</summary>
    private TagBuilder Line(ChartLink link, ChartNode from, ChartNode to)
    {
        var (x, y) = ((double)to.X - from.X, (double)to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt((x * x) + (y * y)));
        var (dx, dy) = (x / length * (Radius + 4), y / length * (Radius + 4));
        var words = Words.Sentence(link, from, to);
        var line = Element("line", ("x1", Text(from.X + dx)), ("y1", Text(from.Y - Above + dy)), ("x2", Text(to.X - dx)), ("y2", Text(to.Y - Above - dy)), ("class", link.Id is null ? "ct-line ct-line-derived" : "ct-line"),
            ("data-from", link.From.ToString()), ("data-to", link.To.ToString()), ("data-words", words));
        _ = line.InnerHtml.AppendHtml(Element("title").With(words));
        return line;
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static TagBuilder Element(string name, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes.Where(a => a.Value.Length > 0 || a.Name is "hidden" or "data-links")) element.Attributes[attribute] = value;
        return element;
    }
}

internal static class Written
{
    /// <summary>The element with this text in it, encoded.</summary>
    internal static TagBuilder With(this TagBuilder element, string text)
    {
        _ = element.InnerHtml.Append(text);
        return element;
    }
}
