using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Bookmarks: the index, then sections, in them exhibits, in them what the exhibit itself had.</summary>
internal static class BundleBookmarks
{
    /// <param name="Place">Of the page, counted from 0.</param>
    private sealed record Node(string Title, int Place, IReadOnlyList<Node> Inner);

    /// <returns>The reference of their root.</returns>
    internal static async Task<string> WriteAsync(
        BundlePlan plan, IReadOnlyList<PlacedItem> items, BundlePages pages, PreparedPdf? before, PdfJson whole, PdfUpdate update, CancellationToken ct)
    {
        var tops = new List<Node> { new("Cover", 0, []) };
        if (pages.FrontPages > 1) tops.Add(new Node("Index", 1, []));
        foreach (var section in plan.Sections)
        {
            var exhibits = items.Index().Where(i => i.Item.Section == section)
                .Select(i => new Node($"{i.Item.Plan.Label}  {i.Item.Plan.Reference} {i.Item.Plan.Title}", pages.Firsts[i.Index], Own(i.Item, pages, before))).ToList();
            if (exhibits.Count > 0) tops.Add(new Node($"{section.Letters} · {section.Title}", exhibits[0].Place, exhibits));
        }

        var root = update.New();
        var (first, last) = await WriteAsync(tops, root, whole, update, ct);
        await update.ValueAsync(root, json =>
        {
            json.WriteStartObject();
            json.WriteString("/Type", "/Outlines");
            json.WriteString("/First", first);
            json.WriteString("/Last", last);
            json.WriteNumber("/Count", tops.Count);
            json.WriteEndObject();
        }, ct);
        return root;
    }

    private static IReadOnlyList<Node> Own(PlacedItem item, BundlePages pages, PreparedPdf? before)
    {
        if (item.Prepared is { } pdf) return [.. pdf.Bookmarks.SelectMany(b => Moved(b, pdf.File, pages))];
        if (item.Sheet || before is null) return [];
        // In the file that was served it is a bookmark of its section, and leads to its sheet.
        return [.. before.Bookmarks.SelectMany(section => section.Inner).Where(b => b.Page == item.Plan.Served!.FilePage).SelectMany(b => b.Inner).SelectMany(b => Moved(b, before.File, pages))];
    }

    /// <summary>Without its target it gives way to what is in it.</summary>
    private static List<Node> Moved(Bookmark bookmark, string file, BundlePages pages)
    {
        var inner = bookmark.Inner.SelectMany(b => Moved(b, file, pages)).ToList();
        return pages.PlaceOf(file, bookmark.Page) is { } place ? [new Node(bookmark.Title, place, inner)] : inner;
    }

    private static async Task<(string First, string Last)> WriteAsync(IReadOnlyList<Node> nodes, string parent, PdfJson whole, PdfUpdate update, CancellationToken ct)
    {
        var references = nodes.Select(_ => update.New()).ToList();
        foreach (var (i, node) in nodes.Index())
        {
            var (first, last) = node.Inner.Count == 0 ? ("", "") : await WriteAsync(node.Inner, references[i], whole, update, ct);
            await update.ValueAsync(references[i], json =>
            {
                json.WriteStartObject();
                json.WriteString("/Title", $"u:{node.Title}");
                json.WriteString("/Parent", parent);
                json.WriteStartArray("/Dest");
                json.WriteStringValue(whole.Pages[node.Place]);
                json.WriteStringValue("/Fit");
                json.WriteEndArray();
                if (i > 0) json.WriteString("/Prev", references[i - 1]);
                if (i + 1 < nodes.Count) json.WriteString("/Next", references[i + 1]);
                if (node.Inner.Count > 0)
                {
                    json.WriteString("/First", first);
                    json.WriteString("/Last", last);
                    json.WriteNumber("/Count", -node.Inner.Count); // closed
                }

                json.WriteEndObject();
            }, ct);
        }

        return (references[0], references[^1]);
    }
}
