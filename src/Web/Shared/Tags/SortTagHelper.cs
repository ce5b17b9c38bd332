using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseTracker.Web.Shared.Tags;

/// <summary>A sortable head of a table: <c>&lt;th ct-sort="openedOn"&gt;Opened&lt;/th&gt;</c>. First click up, second click down.</summary>
[HtmlTargetElement("th", Attributes = "ct-sort")]
public sealed class SortTagHelper : TagHelper
{
    /// <summary>The name that the query understands in <c>?sort=</c>.</summary>
    [HtmlAttributeName("ct-sort")]
    public required string By { get; set; }

    /// <summary>The list is sorted by this when the address says nothing; <c>asc</c> or <c>desc</c>, null otherwise.</summary>
    public string? Default { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        var sort = request.Query["sort"].FirstOrDefault();
        var up = sort is null ? Default == "asc" : sort == By;
        var down = sort is null ? Default == "desc" : sort == "-" + By;
        output.Attributes.SetAttribute("scope", "col");
        if (up || down)
        {
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        }

        var link = new TagBuilder("a");
        link.AddCssClass("ct-sort");
        link.Attributes["href"] = request.With("sort", up ? "-" + By : By);
        IHtmlContent words = await output.GetChildContentAsync();
        _ = link.InnerHtml.AppendHtml(words).AppendHtml(Icons.Draw(View, up ? "sort-ascending" : down ? "sort-descending" : "arrows-sort"));
        _ = output.Content.SetHtmlContent(link);
    }
}
