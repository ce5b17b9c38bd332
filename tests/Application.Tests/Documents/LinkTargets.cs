using System.Text.Json;

namespace CaseTracker.Application.Tests.Documents;

internal static class LinkTargets
{
    /// <summary>For each page the pages its links lead to, in the order of the links; all numbers from 1. Fails on a link with a named or outside target.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<int>>> OfAsync(Pdf pdf)
    {
        using var json = JsonDocument.Parse(await pdf.ReadWithAsync("qpdf", "--json=2", "--json-stream-data=none", "-"));
        var objects = json.RootElement.GetProperty("qpdf")[1];
        var pages = json.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("object").GetString()!).ToList();
        return [.. pages.Select(page => (IReadOnlyList<int>)[.. Annotations(objects, page).Select(link => pages.IndexOf(Destination(objects, link)) + 1)])];
    }

    private static IEnumerable<JsonElement> Annotations(JsonElement objects, string page) =>
        Value(objects, page).TryGetProperty("/Annots", out var annotations)
            ? Resolve(objects, annotations).EnumerateArray().Select(a => Resolve(objects, a)).Where(a => a.GetProperty("/Subtype").GetString() == "/Link")
            : [];

    private static string Destination(JsonElement objects, JsonElement link) => (link.TryGetProperty("/Dest", out var direct)
        ? Resolve(objects, direct)
        : Resolve(objects, Resolve(objects, link.GetProperty("/A")).GetProperty("/D")))[0].GetString()!;

    private static JsonElement Resolve(JsonElement objects, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith(" R", StringComparison.Ordinal) ? Value(objects, value.GetString()!) : value;

    private static JsonElement Value(JsonElement objects, string reference) => objects.GetProperty($"obj:{reference}").GetProperty("value");
}
