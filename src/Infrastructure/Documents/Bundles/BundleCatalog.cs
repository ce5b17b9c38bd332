using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>What stands above the pages: catalog, bookmarks, page labels, names of pages, and what the file says of itself.</summary>
internal static class BundleCatalog
{
    private static readonly string[] Kept = ["/Type", "/Pages", "/StructTreeRoot", "/Lang"];

    internal static async Task WriteAsync(
        BundlePlan plan, IReadOnlyList<PlacedItem> items, BundlePages pages, PreparedPdf? before, PdfJson whole, JsonElement catalog, string root, PdfUpdate update, CancellationToken ct)
    {
        var outlines = await BundleBookmarks.WriteAsync(plan, items, pages, before, whole, update, ct);
        var (metadata, about) = (update.New(), update.New());
        update.Stream(metadata, Encoding.UTF8.GetBytes(Xmp(plan)), json =>
        {
            json.WriteString("/Type", "/Metadata");
            json.WriteString("/Subtype", "/XML");
        });
        await update.ValueAsync(about, json => About(plan, json), ct);
        await update.ValueAsync(root, json =>
        {
            json.WriteStartObject();
            foreach (var key in Kept)
                if (catalog.TryGetProperty(key, out var value))
                {
                    json.WritePropertyName(key);
                    value.WriteTo(json);
                }

            json.WriteStartObject("/MarkInfo"); // our own pages are tagged, those of exhibits are not
            json.WriteBoolean("/Marked", true);
            json.WriteBoolean("/Suspects", true);
            json.WriteEndObject();
            json.WriteString("/Outlines", outlines);
            json.WriteString("/PageMode", "/UseOutlines");
            json.WriteString("/Metadata", metadata);
            json.WriteStartObject("/ViewerPreferences");
            json.WriteBoolean("/DisplayDocTitle", true);
            json.WriteEndObject();
            Labels(pages, json);
            Names(items, pages, whole, json);
            json.WriteEndObject();
        }, ct);
        update.Trailer(json =>
        {
            json.WriteStartObject();
            json.WriteString("/Root", root);
            json.WriteString("/Info", about);
            json.WriteNumber("/Size", whole.MaxObject); // qpdf counts anew, but writes no table without it
            json.WriteEndObject();
        });
    }

    /// <summary>One range for each stretch of numbers without a gap.</summary>
    private static void Labels(BundlePages pages, Utf8JsonWriter json)
    {
        json.WriteStartObject("/PageLabels");
        json.WriteStartArray("/Nums");
        (string Prefix, int Number)? last = null;
        for (var i = 0; i < pages.All.Count; i++)
        {
            var here = i < pages.FrontPages ? ("i", i + 1) : Parts(pages.All[i].Label);
            if (last is var (prefix, number) && here == (prefix, number + 1))
            {
                last = here;
                continue;
            }

            last = here;
            json.WriteNumberValue(i);
            json.WriteStartObject();
            json.WriteString("/S", i < pages.FrontPages ? "/r" : "/D");
            if (here.Item1.Length > 0 && i >= pages.FrontPages) json.WriteString("/P", $"u:{here.Item1}");
            json.WriteNumber("/St", here.Item2);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>245</c> is ("", 245); <c>245A-2</c> is ("245A-", 2).</summary>
    private static (string Prefix, int Number) Parts(string label)
    {
        var dash = label.LastIndexOf('-') + 1;
        return (label[..dash], int.Parse(label.AsSpan(dash), CultureInfo.InvariantCulture));
    }

    /// <summary><c>exhibit-B-12</c> and <c>page-245</c>: an address with such a fragment finds the same place in every version.</summary>
    private static void Names(IReadOnlyList<PlacedItem> items, BundlePages pages, PdfJson whole, Utf8JsonWriter json)
    {
        var names = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, item) in items.Index()) names[$"exhibit-{item.Plan.Label}"] = pages.Firsts[i];
        for (var i = pages.FrontPages; i < pages.All.Count; i++) names[$"page-{pages.All[i].Label}"] = i;
        json.WriteStartObject("/Names");
        json.WriteStartObject("/Dests");
        json.WriteStartArray("/Names");
        foreach (var (name, place) in names)
        {
            json.WriteStringValue($"u:{name}");
            json.WriteStartArray();
            json.WriteStringValue(whole.Pages[place]);
            json.WriteStringValue("/Fit");
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void About(BundlePlan plan, Utf8JsonWriter json)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"u:D:{plan.Timestamp.UtcDateTime:yyyyMMddHHmmss}Z");
        json.WriteStartObject();
        json.WriteString("/Title", $"u:{Title(plan)}");
        json.WriteString("/Producer", "u:CaseTracker");
        json.WriteString("/CreationDate", at);
        json.WriteString("/ModDate", at);
        json.WriteEndObject();
    }

    private static string Title(BundlePlan plan) => FormattableString.Invariant($"{plan.Reference} · {plan.Title} · version {plan.Version}");

    /// <summary>Makes no claim of a standard: pages of exhibits meet none.</summary>
    private static string Xmp(BundlePlan plan)
    {
        var at = plan.Timestamp.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(Title(plan))}</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>{at}</xmp:CreateDate><xmp:ModifyDate>{at}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }
}
