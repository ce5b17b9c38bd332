using System.Text.Encodings.Web;
using System.Text.Json;
using CaseTracker.Application.Evidence.Viewing;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>Exports of conversations and the like: the longest list of records in the file is drawn as a table, what stands around it as pairs.</summary>
internal static class JsonReading
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when it is no JSON.</returns>
    internal static IReadOnlyList<TextBlock>? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return [.. Blocks(json.RootElement)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<TextBlock> Blocks(JsonElement root)
    {
        if (IsRecords(root))
        {
            foreach (var block in Records(root)) yield return block;
            yield break;
        }

        var list = root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Where(m => IsRecords(m.Value)).OrderByDescending(m => m.Value.GetArrayLength()).FirstOrDefault() : default;
        if (list.Value.ValueKind == JsonValueKind.Undefined)
        {
            foreach (var line in JsonSerializer.Serialize(root, Indented).Split('\n')) yield return new TextLine(TextDecoding.MakeVisible(line.TrimEnd('\r')));
            yield break;
        }

        yield return new TextPairs([.. root.EnumerateObject().Where(m => m.Name != list.Name).Select(m => (TextDecoding.MakeVisible(m.Name), Cell(m.Value)))]);
        yield return new TextHeading(TextDecoding.MakeVisible(list.Name));
        foreach (var block in Records(list.Value)) yield return block;
    }

    private static IEnumerable<TextBlock> Records(JsonElement list)
    {
        var names = list.EnumerateArray().SelectMany(r => r.EnumerateObject().Select(m => m.Name)).Distinct().ToList();
        var rows = list.EnumerateArray().Select(IReadOnlyList<string> (r) => [.. names.Select(name => r.TryGetProperty(name, out var value) ? Cell(value) : "")]).ToList();
        return SeparatedReading.Blocks([.. names.Select(TextDecoding.MakeVisible)], rows);
    }

    private static bool IsRecords(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(r => r.ValueKind == JsonValueKind.Object);

    private static string Cell(JsonElement value) => TextDecoding.MakeVisible(value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    });
}
