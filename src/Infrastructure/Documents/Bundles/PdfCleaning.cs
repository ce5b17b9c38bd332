using System.Text.Json;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Copies objects of an exhibit without what could act, carry a file, or point into a structure that is not there any more.</summary>
internal static class PdfCleaning
{
    private static readonly HashSet<string> Unwanted = new(StringComparer.Ordinal)
    {
        "/AA", "/OpenAction", "/JS", "/JavaScript", "/AF", "/EF", "/EmbeddedFiles", "/StructParents", "/StructParent", "/PieceInfo", "/Metadata", "/OPI",
    };

    /// <summary>A stream's bytes are in the file or nowhere.</summary>
    private static readonly string[] OutsideFile = ["/F", "/FFilter", "/FDecodeParms"];

    internal static async Task WriteAsync(PdfJson pdf, PdfUpdate update, IReadOnlySet<string> pages, CancellationToken ct)
    {
        foreach (var (reference, entry) in pdf.All)
        {
            if (pages.Contains(reference)) continue;
            if (entry.TryGetProperty("value", out var value))
            {
                if (HasUnwanted(value)) await update.ValueAsync(reference, json => Copy(value, json), ct);
            }
            else if (entry.TryGetProperty("stream", out var stream) && stream.TryGetProperty("dict", out var dict) && (HasUnwanted(dict) || OutsideFile.Any(key => dict.TryGetProperty(key, out _))))
            {
                await update.DictionaryAsync(reference, json => Copy(dict, json, OutsideFile), ct);
            }
        }
    }

    /// <param name="without">Members of the outermost dictionary to leave out.</param>
    internal static void Copy(JsonElement value, Utf8JsonWriter to, params string[] without)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    if (Unwanted.Contains(member.Name) || without.Contains(member.Name) || IsActive(member.Value)) continue;
                    to.WritePropertyName(member.Name);
                    Copy(member.Value, to);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Copy(item, to);
                to.WriteEndArray();
                break;
            default:
                value.WriteTo(to);
                break;
        }
    }

    private static bool HasUnwanted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => IsActive(value) || value.EnumerateObject().Any(m => Unwanted.Contains(m.Name) || HasUnwanted(m.Value)),
        JsonValueKind.Array => value.EnumerateArray().Any(HasUnwanted),
        _ => false,
    };

    /// <summary>A dictionary with an action in it; graphics state and shadings have no <c>/S</c> with such a name.</summary>
    private static bool IsActive(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("/S", out var kind) && kind.ValueKind == JsonValueKind.String
        && kind.GetString() is "/JavaScript" or "/Launch" or "/SubmitForm" or "/ImportData" or "/ResetForm" or "/GoToR" or "/GoToE" or "/URI" or "/Rendition" or "/RichMediaExecute" or "/Movie" or "/Sound";
}
