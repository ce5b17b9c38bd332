using System.Globalization;
using System.Text.Json;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Writes the dictionary of a page with everything it needs in it, and nothing that it does not.</summary>
internal static class PdfPages
{
    private static readonly string[] Kept = ["/Type", "/Parent", "/Group", "/UserUnit", "/Tabs"];

    /// <param name="moved">How its content will be moved; null when it stays.</param>
    internal static void Write(PdfJson pdf, JsonElement page, IReadOnlyList<PageLink> links, PageStamp? moved, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Body(pdf, page, json);
        if (links.Count > 0) Links(links, moved, json);
        json.WriteEndObject();
    }

    /// <summary>A page of ours: its place in the structure and its links stay.</summary>
    internal static void WriteOwn(PdfJson pdf, JsonElement page, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Body(pdf, page, json);
        foreach (var key in (string[])["/StructParents", "/Annots"])
        {
            if (pdf.Get(page, key) is not { ValueKind: not JsonValueKind.Undefined } value) continue;
            json.WritePropertyName(key);
            value.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void Body(PdfJson pdf, JsonElement page, Utf8JsonWriter json)
    {
        foreach (var key in Kept)
        {
            if (!page.TryGetProperty(key, out var value)) continue;
            json.WritePropertyName(key);
            PdfCleaning.Copy(value, json);
        }

        foreach (var key in (string[])["/MediaBox", "/CropBox", "/Rotate"])
        {
            if (pdf.Inherited(page, key) is not { ValueKind: not JsonValueKind.Undefined } value)
            {
                if (key == "/MediaBox") Numbers(json, key, 0, 0, 612, 792); // one is required; this is what readers take
                continue;
            }

            json.WritePropertyName(key);
            value.WriteTo(json);
        }

        json.WritePropertyName("/Resources");
        Resources(pdf, pdf.Inherited(page, "/Resources"), json);
        Contents(pdf, page, json);
    }

    private static void Resources(PdfJson pdf, JsonElement resources, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (resources.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in resources.EnumerateObject().Where(m => m.Name != "/Font"))
            {
                json.WritePropertyName(member.Name);
                PdfCleaning.Copy(member.Value, json);
            }
        }

        json.WriteStartObject("/Font");
        if (pdf.Get(resources, "/Font") is { ValueKind: JsonValueKind.Object } fonts)
        {
            foreach (var font in fonts.EnumerateObject())
            {
                json.WritePropertyName(font.Name);
                PdfCleaning.Copy(font.Value, json);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Contents(PdfJson pdf, JsonElement page, Utf8JsonWriter json)
    {
        json.WriteStartArray("/Contents");
        if (page.TryGetProperty("/Contents", out var contents))
        {
            if (pdf.Resolve(contents) is { ValueKind: JsonValueKind.Array } many)
            {
                foreach (var one in many.EnumerateArray()) if (PdfJson.IsReference(one)) one.WriteTo(json);
            }
            else if (PdfJson.IsReference(contents))
            {
                contents.WriteTo(json);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Where they lead is written as an address until all pages are in one file.</summary>
    private static void Links(IReadOnlyList<PageLink> links, PageStamp? moved, Utf8JsonWriter json)
    {
        json.WriteStartArray("/Annots");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("/Type", "/Annot");
            json.WriteString("/Subtype", "/Link");
            json.WriteNumber("/F", 4);
            var (x0, y0) = moved?.Moved(link.X0, link.Y0) ?? (link.X0, link.Y0);
            var (x1, y1) = moved?.Moved(link.X1, link.Y1) ?? (link.X1, link.Y1);
            Numbers(json, "/Rect", x0, y0, x1, y1);
            Numbers(json, "/Border", 0, 0, 0);
            json.WriteStartObject("/A");
            json.WriteString("/S", "/URI");
            json.WriteString("/URI", string.Create(CultureInfo.InvariantCulture, $"u:{PdfPreparation.LinkRoot}p/{link.Page}"));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string key, params double[] values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteNumberValue(Math.Round(value, 3));
        json.WriteEndArray();
    }
}
