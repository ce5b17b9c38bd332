using System.Text.Json;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <param name="Rect">In units of the page: left, bottom, right, top.</param>
/// <param name="Page">Where it leads to, counted from 1.</param>
internal sealed record PageLink(double X0, double Y0, double X1, double Y1, int Page);

/// <summary>The links of a document that lead to a page of its own. All others, and every other thing one could click, are left behind.</summary>
internal sealed class PdfLinks
{
    private const int MaxNames = 50_000;
    private readonly PdfJson pdf;
    private readonly Dictionary<string, int> pages;
    private readonly Lazy<Dictionary<string, JsonElement>> names;

    internal PdfLinks(PdfJson pdf)
    {
        this.pdf = pdf;
        pages = pdf.Pages.Select((reference, i) => (reference, i)).GroupBy(p => p.reference).ToDictionary(g => g.Key, g => g.First().i + 1);
        names = new(ReadNames);
    }

    internal IReadOnlyList<PageLink> Of(JsonElement page)
    {
        var found = new List<PageLink>();
        if (pdf.Get(page, "/Annots") is not { ValueKind: JsonValueKind.Array } annotations) return found;
        foreach (var annotation in annotations.EnumerateArray().Take(2000).Select(pdf.Resolve))
        {
            if (pdf.Get(annotation, "/Subtype") is not { ValueKind: JsonValueKind.String } kind || kind.GetString() != "/Link") continue;
            if (Target(annotation) is not { } target || pdf.Get(annotation, "/Rect") is not { ValueKind: JsonValueKind.Array } rect || rect.GetArrayLength() != 4) continue;
            var n = rect.EnumerateArray().Select(v => PdfJson.Number(pdf.Resolve(v), double.NaN)).ToArray();
            if (n.All(double.IsFinite)) found.Add(new PageLink(n[0], n[1], n[2], n[3], target));
        }

        return found;
    }

    private int? Target(JsonElement annotation)
    {
        var destination = pdf.Get(annotation, "/Dest");
        if (destination.ValueKind == JsonValueKind.Undefined && pdf.Get(annotation, "/A") is { ValueKind: JsonValueKind.Object } action && IsName(pdf.Get(action, "/S"), "/GoTo")) destination = pdf.Get(action, "/D");
        for (var i = 0; i < 3; i++)
        {
            if (destination.ValueKind == JsonValueKind.String && names.Value.TryGetValue(destination.GetString()!, out var named)) destination = named;
            else if (destination.ValueKind == JsonValueKind.Object) destination = pdf.Get(destination, "/D");
        }

        return destination.ValueKind == JsonValueKind.Array && destination.GetArrayLength() > 0 && destination[0] is { ValueKind: JsonValueKind.String } page
            && pages.TryGetValue(page.GetString()!, out var number) ? number : null;
    }

    private Dictionary<string, JsonElement> ReadNames()
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var catalog = pdf.Get(pdf.Trailer, "/Root");
        if (pdf.Get(catalog, "/Dests") is { ValueKind: JsonValueKind.Object } old)
            foreach (var name in old.EnumerateObject().Take(MaxNames)) _ = found.TryAdd(name.Name, pdf.Resolve(name.Value));
        var open = new Stack<JsonElement>([pdf.Get(pdf.Get(catalog, "/Names"), "/Dests")]);
        for (var steps = 0; open.Count > 0 && steps < MaxNames && found.Count < MaxNames; steps++)
        {
            var node = open.Pop();
            if (pdf.Get(node, "/Kids") is { ValueKind: JsonValueKind.Array } kids) foreach (var kid in kids.EnumerateArray()) open.Push(pdf.Resolve(kid));
            if (pdf.Get(node, "/Names") is not { ValueKind: JsonValueKind.Array } pairs) continue;
            for (var i = 0; i + 1 < pairs.GetArrayLength(); i += 2)
                if (pdf.Resolve(pairs[i]) is { ValueKind: JsonValueKind.String } key) _ = found.TryAdd(key.GetString()!, pdf.Resolve(pairs[i + 1]));
        }

        return found;
    }

    private static bool IsName(JsonElement value, string name) => value.ValueKind == JsonValueKind.String && value.GetString() == name;
}
