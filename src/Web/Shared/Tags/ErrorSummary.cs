using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>What has to be put right, each line a link to its field.</summary>
internal static class ErrorSummary
{
    /// <param name="fields">Names in the order of the page, when it is known: what is not among them gets no link.</param>
    public static IHtmlContent Build(ModelStateDictionary state, IStringLocalizer<Texts> texts, IReadOnlyList<string>? fields = null)
    {
        int Place(string key) => fields?.ToList().IndexOf(key) ?? 0;
        var errors = state
            .SelectMany(e => (e.Value?.Errors ?? []).Select(x => (e.Key, x.ErrorMessage)))
            .Where(e => e.ErrorMessage.Length > 0).Distinct().OrderBy(e => Place(e.Key)).ToList();
        if (errors.Count == 0)
        {
            return HtmlString.Empty;
        }

        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            var line = new TagBuilder("li");
            if (key.Length == 0 || Place(key) < 0)
            {
                _ = line.InnerHtml.Append(message);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + FieldState.IdOf(key);
                _ = link.InnerHtml.Append(message);
                _ = line.InnerHtml.AppendHtml(link);
            }

            _ = list.InnerHtml.AppendHtml(line);
        }

        var box = new TagBuilder("div");
        box.AddCssClass("alert alert-danger ct-errors");
        box.MergeAttributes(new Dictionary<string, string?> { ["role"] = "alert", ["tabindex"] = "-1", ["data-focus"] = "", ["id"] = "errors" });
        _ = box.InnerHtml.AppendHtml(FieldTagHelper.Element("h2", "alert-title", texts["There is a problem"])).AppendHtml(list);
        return box;
    }
}
