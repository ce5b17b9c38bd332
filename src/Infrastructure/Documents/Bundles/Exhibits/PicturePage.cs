using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CaseTracker.Infrastructure.Documents.Bundles.Exhibits;

/// <summary>One picture on one A4 page, upright or across as suits it. The compressed pixels of the PNG are those of the PDF.</summary>
internal static class PicturePage
{
    private const double Short = 595.28, Long = 841.89, Edge = 40;

    /// <param name="png">Of this product's own making: true colour, eight bits.</param>
    internal static byte[] Write(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var (wide, high) = width > height ? (Long, Short) : (Short, Long);
        var scale = Math.Min(Math.Min((wide - (2 * Edge)) / width, (high - (2 * Edge)) / height), 1);
        var (w, h) = (width * scale, height * scale);
        var content = $"q {PageFrame.Numbers(w, 0, 0, h, (wide - w) / 2, (high - h) / 2)} cm /Picture Do Q";
        using var pdf = new MemoryStream();
        var places = new List<long>();
        Text(pdf, "%PDF-1.7\n");
        Add(pdf, places, "<</Type/Catalog/Pages 2 0 R>>");
        Add(pdf, places, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Add(pdf, places, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PageFrame.Numbers(wide, high)}]/Resources<</XObject<</Picture 5 0 R>>>>/Contents 4 0 R>>");
        Add(pdf, places, FormattableString.Invariant($"<</Length {content.Length}>>\nstream\n{content}\nendstream"));
        var pixels = Pixels(png);
        Add(pdf, places, FormattableString.Invariant(
            $"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/BitsPerComponent 8/Columns {width}>>/Length {pixels.Length}>>\nstream\n"), pixels, "\nendstream");
        var table = pdf.Length;
        Text(pdf, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n") + string.Concat(places.Select(at => string.Create(CultureInfo.InvariantCulture, $"{at:0000000000} 00000 n \n"))));
        Text(pdf, FormattableString.Invariant($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static byte[] Pixels(byte[] png)
    {
        using var all = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) all.Write(png, at + 8, length);
            at += 12 + length;
        }

        return all.ToArray();
    }

    private static void Add(MemoryStream pdf, List<long> places, string before, byte[]? bytes = null, string after = "")
    {
        places.Add(pdf.Length);
        Text(pdf, FormattableString.Invariant($"{places.Count} 0 obj\n{before}"));
        if (bytes is not null) pdf.Write(bytes);
        Text(pdf, $"{after}\nendobj\n");
    }

    private static void Text(MemoryStream pdf, string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
}
