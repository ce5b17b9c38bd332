using System.Text.Json;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <param name="Page">Counted from 1.</param>
internal sealed record Bookmark(string Title, int Page, IReadOnlyList<Bookmark> Inner);

/// <summary>A PDF as qpdf tells it (JSON version 2). What it says comes from a hostile file: each walk has an end.</summary>
internal sealed class PdfJson : IDisposable
{
    private const int MaxSteps = 40;
    private const int MaxBookmarks = 300;
    private readonly JsonDocument document;
    private readonly JsonElement objects;

    private PdfJson(JsonDocument document)
    {
        this.document = document;
        var parts = document.RootElement.GetProperty("qpdf");
        objects = parts[1];
        MaxObject = parts[0].GetProperty("maxobjectid").GetInt32();
        Pages = document.RootElement.TryGetProperty("pages", out var pages) ? [.. pages.EnumerateArray().Select(p => p.GetProperty("object").GetString()!)] : [];
    }

    internal int MaxObject { get; }

    /// <summary>References of the pages, in order.</summary>
    internal IReadOnlyList<string> Pages { get; }

    internal IEnumerable<(string Reference, JsonElement Entry)> All =>
        objects.EnumerateObject().Where(o => o.Name.StartsWith("obj:", StringComparison.Ordinal)).Select(o => (o.Name[4..], o.Value));

    internal JsonElement Trailer => objects.GetProperty("trailer").GetProperty("value");

    /// <exception cref="JsonException">It is not what qpdf would say.</exception>
    internal static async Task<PdfJson> ReadAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        return new PdfJson(await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { MaxDepth = 500 }, ct));
    }

    /// <summary>An object's value, or the dictionary of a stream; undefined when there is none.</summary>
    internal JsonElement Of(string reference)
    {
        if (!objects.TryGetProperty($"obj:{reference}", out var entry)) return default;
        if (entry.TryGetProperty("value", out var value)) return value;
        return entry.TryGetProperty("stream", out var stream) && stream.TryGetProperty("dict", out var dict) ? dict : default;
    }

    /// <summary>Follows references to what they stand for.</summary>
    internal JsonElement Resolve(JsonElement value)
    {
        for (var i = 0; i < MaxSteps && IsReference(value); i++) value = Of(value.GetString()!);
        return IsReference(value) ? default : value;
    }

    /// <summary>A member, resolved; undefined when there is none.</summary>
    internal JsonElement Get(JsonElement dictionary, string key) =>
        dictionary.ValueKind == JsonValueKind.Object && dictionary.TryGetProperty(key, out var value) ? Resolve(value) : default;

    /// <summary>A member of a page that it may have from the tree above it.</summary>
    internal JsonElement Inherited(JsonElement page, string key)
    {
        for (var i = 0; i < MaxSteps && page.ValueKind == JsonValueKind.Object; i++)
        {
            if (Get(page, key) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } found) return found;
            page = Get(page, "/Parent");
        }

        return default;
    }

    /// <summary>The document's own bookmarks, three levels and a few hundred at most.</summary>
    internal IReadOnlyList<Bookmark> Bookmarks(int most = MaxBookmarks)
    {
        var left = most;
        return document.RootElement.TryGetProperty("outlines", out var outlines) ? Read(outlines, 0) : [];

        IReadOnlyList<Bookmark> Read(JsonElement level, int depth)
        {
            if (depth > 3 || level.ValueKind != JsonValueKind.Array) return [];
            var found = new List<Bookmark>();
            foreach (var one in level.EnumerateArray())
            {
                if (left-- <= 0) break;
                var page = one.TryGetProperty("destpageposfrom1", out var at) && at.ValueKind == JsonValueKind.Number ? at.GetInt32() : 0;
                var inner = one.TryGetProperty("kids", out var kids) ? Read(kids, depth + 1) : [];
                if (page > 0 || inner.Count > 0) found.Add(new Bookmark(Plain(one.GetProperty("title").GetString() ?? ""), page > 0 ? page : inner[0].Page, inner));
            }

            return found;
        }
    }

    internal static bool IsReference(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.EndsWith(" R", StringComparison.Ordinal) && text.Length > 4 && char.IsAsciiDigit(text[0]);

    internal static double Number(JsonElement value, double otherwise) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : otherwise;

    public void Dispose() => document.Dispose();

    private static string Plain(string text) => new([.. text.Where(c => !char.IsControl(c)).Take(200)]);
}
