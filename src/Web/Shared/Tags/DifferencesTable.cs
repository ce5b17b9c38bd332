using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Two versions side by side, for the second of two people who changed the same thing.</summary>
internal static class DifferencesTable
{
    public static IHtmlContent Build(IReadOnlyList<Difference> differences, IStringLocalizer<Texts> texts)
    {
        var head = Row("th", ("col", texts["Field"]), ("col", texts["Yours"]), ("col", texts["Stored now"]));
        var body = new TagBuilder("tbody");
        foreach (var difference in differences)
        {
            var row = Row("td", (null, difference.Yours ?? "–"), (null, difference.Theirs ?? "–"));
            var name = Cell("th", "row", texts[difference.Label]);
            _ = body.InnerHtml.AppendHtml(new HtmlContentBuilder().AppendHtml("<tr>").AppendHtml(name).AppendHtml(row.InnerHtml).AppendHtml("</tr>"));
        }

        var caption = FieldTagHelper.Element("caption", "ct-caption", texts["Someone else changed this meanwhile. Save again to keep yours, or open the page anew to take what is stored."]);
        var thead = new TagBuilder("thead");
        _ = thead.InnerHtml.AppendHtml(head);
        var table = new TagBuilder("table");
        table.AddCssClass("table table-sm ct-differences");
        _ = table.InnerHtml.AppendHtml(caption).AppendHtml(thead).AppendHtml(body);
        var frame = new TagBuilder("div");
        frame.AddCssClass("card table-responsive mb-3");
        _ = frame.InnerHtml.AppendHtml(table);
        return frame;
    }

    private static TagBuilder Row(string cell, params (string? Scope, string Text)[] cells)
    {
        var row = new TagBuilder("tr");
        foreach (var (scope, text) in cells)
        {
            _ = row.InnerHtml.AppendHtml(Cell(cell, scope, text));
        }

        return row;
    }

    private static TagBuilder Cell(string name, string? scope, string text)
    {
        var cell = new TagBuilder(name);
        if (scope is not null)
        {
            cell.Attributes["scope"] = scope;
        }

        _ = cell.InnerHtml.Append(text);
        return cell;
    }
}
