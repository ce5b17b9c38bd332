using System.IO.Compression;

namespace CaseTracker.Infrastructure.Documents.Bundles;

/// <summary>The font of the stamps, embedded once in a bundle.</summary>
internal static class StampFont
{
    internal const string FileName = "DejaVuSansMono-Bold.ttf";
    private const string Name = "/DejaVuSansMono-Bold";
    private const int First = 32, Last = 255;

    /// <returns>The reference of the font.</returns>
    internal static async Task<string> WriteAsync(PdfUpdate update, string path, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(path, ct);
        using var packed = new MemoryStream();
        await using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) await zlib.WriteAsync(bytes, ct);
        var (font, descriptor, program) = (update.New(), update.New(), update.New());
        update.Stream(program, packed.GetBuffer().AsSpan(0, (int)packed.Length), json =>
        {
            json.WriteString("/Filter", "/FlateDecode");
            json.WriteNumber("/Length1", bytes.Length);
        });
        await update.ValueAsync(descriptor, json =>
        {
            json.WriteStartObject();
            json.WriteString("/Type", "/FontDescriptor");
            json.WriteString("/FontName", Name);
            json.WriteNumber("/Flags", 33); // of one width, not symbolic
            json.WriteStartArray("/FontBBox");
            foreach (var n in (int[])[-446, -394, 731, 1041]) json.WriteNumberValue(n);
            json.WriteEndArray();
            json.WriteNumber("/ItalicAngle", 0);
            json.WriteNumber("/Ascent", 928);
            json.WriteNumber("/Descent", -236);
            json.WriteNumber("/CapHeight", 729);
            json.WriteNumber("/StemV", 120);
            json.WriteString("/FontFile2", program);
            json.WriteEndObject();
        }, ct);
        await update.ValueAsync(font, json =>
        {
            json.WriteStartObject();
            json.WriteString("/Type", "/Font");
            json.WriteString("/Subtype", "/TrueType");
            json.WriteString("/BaseFont", Name);
            json.WriteString("/Encoding", "/WinAnsiEncoding");
            json.WriteString("/FontDescriptor", descriptor);
            json.WriteNumber("/FirstChar", First);
            json.WriteNumber("/LastChar", Last);
            json.WriteStartArray("/Widths");
            for (var c = First; c <= Last; c++) json.WriteNumberValue((int)(PageStamp.Advance * 1000));
            json.WriteEndArray();
            json.WriteEndObject();
        }, ct);
        return font;
    }
}
