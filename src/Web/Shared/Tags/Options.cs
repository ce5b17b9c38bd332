using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>Draws the lines of a select, under headings where choices have a group.</summary>
internal static class Options
{
    public static IHtmlContent Build(IEnumerable<Choice> choices, IReadOnlyCollection<string> selected)
    {
        var content = new HtmlContentBuilder();
        foreach (var group in choices.GroupBy(c => c.Group))
        {
            var target = group.Key is null ? null : new TagBuilder("optgroup");
            target?.Attributes.Add("label", group.Key);
            foreach (var choice in group)
            {
                var option = new TagBuilder("option");
                option.Attributes["value"] = choice.Value;
                if (selected.Contains(choice.Value))
                {
                    option.Attributes["selected"] = "selected";
                }

                _ = option.InnerHtml.Append(choice.Label);
                _ = (target is null ? content : target.InnerHtml).AppendHtml(option);
            }

            if (target is not null)
            {
                _ = content.AppendHtml(target);
            }
        }

        return content;
    }
}
