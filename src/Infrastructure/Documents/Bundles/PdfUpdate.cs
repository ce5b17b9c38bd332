using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>Objects to put into a PDF, as qpdf reads them (<c>--update-from-json</c>).</summary>
internal sealed class PdfUpdate : IAsyncDisposable
{
    // qpdf reads base64 as it stands: an escaped plus sign would break it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 1000 };

    private readonly FileStream file;
    private readonly Utf8JsonWriter json;
    private int last;

    internal PdfUpdate(string path, int maxObject)
    {
        last = maxObject;
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        json = new Utf8JsonWriter(file, Options);
        json.WriteStartObject();
        json.WriteNumber("version", 2);
        json.WriteStartObject("parameters");
        json.WriteString("decodelevel", "none");
        json.WriteEndObject();
        json.WriteStartArray("qpdf");
        json.WriteStartObject();
        json.WriteNumber("jsonversion", 2);
        json.WriteString("pdfversion", "1.7");
        json.WriteBoolean("pushedinheritedpageresources", false);
        json.WriteBoolean("calledgetallpages", false);
        json.WriteNumber("maxobjectid", int.MaxValue / 2);
        json.WriteEndObject();
        json.WriteStartObject();
    }

    /// <summary>A reference that nothing has yet.</summary>
    internal string New() => string.Create(CultureInfo.InvariantCulture, $"{++last} 0 R");

    internal async Task ValueAsync(string reference, Action<Utf8JsonWriter> write, CancellationToken ct)
    {
        json.WriteStartObject($"obj:{reference}");
        json.WritePropertyName("value");
        write(json);
        json.WriteEndObject();
        if (json.BytesPending > 1 << 16) await json.FlushAsync(ct);
    }

    /// <summary>A stream whose bytes stay and whose dictionary changes.</summary>
    internal async Task DictionaryAsync(string reference, Action<Utf8JsonWriter> write, CancellationToken ct)
    {
        json.WriteStartObject($"obj:{reference}");
        json.WriteStartObject("stream");
        json.WritePropertyName("dict");
        write(json);
        json.WriteEndObject();
        json.WriteEndObject();
        if (json.BytesPending > 1 << 16) await json.FlushAsync(ct);
    }

    internal void Stream(string reference, ReadOnlySpan<byte> content, Action<Utf8JsonWriter>? more = null)
    {
        json.WriteStartObject($"obj:{reference}");
        json.WriteStartObject("stream");
        json.WriteBase64String("data", content);
        json.WriteStartObject("dict");
        more?.Invoke(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal void Stream(string reference, string content) => Stream(reference, Encoding.Latin1.GetBytes(content));

    internal void Trailer(Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject("trailer");
        json.WritePropertyName("value");
        write(json);
        json.WriteEndObject();
    }

    public async ValueTask DisposeAsync()
    {
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        await json.DisposeAsync();
        await file.DisposeAsync();
    }
}
