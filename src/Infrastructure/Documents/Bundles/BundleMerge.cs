using System.Globalization;
using System.Text.Json;
using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Puts the prepared files together, stamps every page, and makes links, bookmarks, page labels and names anew.</summary>
internal sealed class BundleMerge(BundleSandbox sandbox, DocumentOptions documents)
{
    internal const string Output = "out.pdf";

    private const string Trailer = "trailer";
    private static readonly string[] PagesToo = ["pages", "qpdf"];
    private static readonly string[] ObjectsOnly = ["qpdf"];

    private const string Finish = "qpdf --update-from-json=u.json --object-streams=generate --linearize --deterministic-id merged.pdf out.pdf 2>/dev/null; rc=$?; rm -f merged.pdf u.json; exit $rc";

    internal async Task WriteAsync(BundlePlan plan, IReadOnlyList<PlacedItem> items, BundlePages pages, PreparedPdf? before, string folder, CancellationToken ct)
    {
        await JobAsync("merge", new
        {
            inputFile = pages.All[0].File, outputFile = "merged.pdf", streamData = "preserve", pages = pages.Ranges().Select(range => new { file = range.File, range = range.Range }),
        }, folder, ct);
        using var whole = await TellAsync(PagesToo, [Trailer], folder, ct);
        if (whole.Pages.Count != pages.All.Count) throw new DocumentRenderException("engine_crash", $"{whole.Pages.Count} pages of {pages.All.Count}");
        var root = whole.Trailer.GetProperty("/Root").GetString()!;
        using var told = await TellAsync(ObjectsOnly, [Trailer, root, .. whole.Pages], folder, ct);
        var front = whole.Pages.Take(pages.FrontPages).SelectMany(page => Annotations(told.Of(page))).Where(PdfJson.IsReference).Select(a => a.GetString()!).ToList();
        using var annotations = await TellAsync(ObjectsOnly, [Trailer, .. front], folder, ct);
        await using (var update = new PdfUpdate(Path.Combine(folder, "u.json"), whole.MaxObject))
        {
            var font = await StampFont.WriteAsync(update, Path.Combine(documents.Fonts, StampFont.FileName), ct);
            for (var i = 0; i < pages.All.Count; i++) await PageAsync(whole, told, update, pages, i, font, ct);
            foreach (var link in front) await update.ValueAsync(link, json => FrontLink(whole, annotations.Of(link), items, pages, json), ct);
            await BundleCatalog.WriteAsync(plan, items, pages, before, whole, told.Of(root), root, update, ct);
        }

        await sandbox.MustAsync("finish", Finish, folder, ct);
    }

    private async Task JobAsync(string step, object job, string folder, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "job.json"), JsonSerializer.Serialize(job), ct);
        await sandbox.MustAsync(step, "qpdf --job-json-file=job.json", folder, ct);
    }

    private async Task<PdfJson> TellAsync(string[] keys, IReadOnlyList<string> objects, string folder, CancellationToken ct)
    {
        var name = Path.Combine(folder, "told.json");
        File.Delete(name);
        await JobAsync("read", new
        {
            inputFile = "merged.pdf", outputFile = "told.json", json = "2", jsonStreamData = "none", jsonKey = keys, jsonObject = objects.Select(o => o.Split(' ')[0]),
        }, folder, ct);
        return await PdfJson.ReadAsync(name, ct);
    }

    private static async Task PageAsync(PdfJson whole, PdfJson told, PdfUpdate update, BundlePages pages, int at, string font, CancellationToken ct)
    {
        var (reference, page) = (whole.Pages[at], pages.All[at]);
        var value = told.Of(reference);
        string? begin = null, end = null;
        if (page.Stamp is { } stamp)
        {
            (begin, end) = (update.New(), update.New());
            update.Stream(begin, stamp.Begin());
            update.Stream(end, stamp.End());
        }

        await update.ValueAsync(reference, json =>
        {
            json.WriteStartObject();
            foreach (var member in value.EnumerateObject())
            {
                if (member.Name == "/Annots" && page.Item >= 0) Links(whole, member.Value, pages, page.File, json);
                else if (member.Name == "/Contents" && begin is not null) Contents(member.Value, begin, end!, json);
                else if (member.Name == "/Resources" && begin is not null) Resources(member.Value, font, json);
                else member.WriteTo(json);
            }

            json.WriteEndObject();
        }, ct);
    }

    private static void Contents(JsonElement contents, string begin, string end, Utf8JsonWriter json)
    {
        json.WriteStartArray("/Contents");
        json.WriteStringValue(begin);
        if (contents.ValueKind == JsonValueKind.Array) foreach (var one in contents.EnumerateArray()) one.WriteTo(json);
        else contents.WriteTo(json);
        json.WriteStringValue(end);
        json.WriteEndArray();
    }

    private static void Resources(JsonElement resources, string font, Utf8JsonWriter json)
    {
        json.WriteStartObject("/Resources");
        foreach (var member in resources.EnumerateObject())
        {
            if (member.Name != "/Font")
            {
                member.WriteTo(json);
                continue;
            }

            json.WriteStartObject("/Font");
            foreach (var one in member.Value.EnumerateObject()) one.WriteTo(json);
            json.WriteString(PageStamp.Font, font);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Links of an exhibit; one to a page that was not taken is dropped.</summary>
    private static void Links(PdfJson whole, JsonElement annotations, BundlePages pages, string file, Utf8JsonWriter json)
    {
        json.WriteStartArray("/Annots");
        foreach (var link in annotations.EnumerateArray())
            if (Target(link, "p/") is { } page && pages.PlaceOf(file, page) is { } place) Link(link, whole.Pages[place], json);
        json.WriteEndArray();
    }

    private static void FrontLink(PdfJson whole, JsonElement link, IReadOnlyList<PlacedItem> items, BundlePages pages, Utf8JsonWriter json)
    {
        if (Target(link, "i/") is { } item) Link(link, whole.Pages[pages.Firsts[item]], json, $"u:{items[item].Plan.Label}");
        else link.WriteTo(json);
    }

    private static void Link(JsonElement link, string page, Utf8JsonWriter json, string says = "")
    {
        json.WriteStartObject();
        foreach (var member in link.EnumerateObject().Where(m => m.Name is not ("/A" or "/Dest" or "/Contents"))) member.WriteTo(json);
        if (says.Length > 0) json.WriteString("/Contents", says);
        json.WriteStartArray("/Dest");
        json.WriteStringValue(page);
        json.WriteStringValue("/Fit");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int? Target(JsonElement link, string kind) =>
        link.ValueKind == JsonValueKind.Object && link.TryGetProperty("/A", out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("/URI", out var address)
        && address.GetString() is { } text && text.StartsWith($"u:{PdfPreparation.LinkRoot}{kind}", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan(text.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonElement.ArrayEnumerator Annotations(JsonElement page) =>
        page.TryGetProperty("/Annots", out var annotations) && annotations.ValueKind == JsonValueKind.Array ? annotations.EnumerateArray() : default;
}
