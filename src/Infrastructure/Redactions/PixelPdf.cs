using System.Globalization;
using System.IO.Compression;
using System.Text;
using CaseTracker.Infrastructure.Previews;

namespace CaseTracker.Infrastructure.Redactions;

/// <summary>A page as it is shown, upright, in points.</summary>
internal sealed record PageSize(double Width, double Height);

/// <summary>
/// Writes a document of nothing but pages of pixels: no text, no fonts, no metadata, no identifier, and the same bytes for the same pixels. Its vocabulary is
/// what <see cref="Skeleton"/> lets pass.
/// </summary>
internal sealed class PixelPdf(Stream output, double dpi)
{
    /// <summary>Object 1 is the catalogue, 2 the list of pages; each page has three.</summary>
    private const int First = 3;
    private readonly List<long> offsets = [0, 0];
    private int pages;

    internal void Begin() => Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

    internal void AddPage(Pixels picture, PageSize size)
    {
        var (width, height) = (Fitting(size.Width, picture.Width), Fitting(size.Height, picture.Height));
        var gray = IsGray(picture.Rgb);
        var data = Compress(picture, gray);
        var image = First + (pages * 3);
        Start(image);
        Write($"<< /Type /XObject /Subtype /Image /Width {picture.Width} /Height {picture.Height} /ColorSpace /{(gray ? "DeviceGray" : "DeviceRGB")} /BitsPerComponent 8 /Filter /FlateDecode "
            + $"/DecodeParms << /Predictor 15 /Colors {(gray ? 1 : 3)} /BitsPerComponent 8 /Columns {picture.Width} >> /Length {data.Length} >>\nstream\n");
        output.Write(data.Span);
        Write("\nendstream\nendobj\n");
        // A tenth of a dot smaller than its grid: so a reader that draws with the same dots per inch gives each pixel back as it is.
        var dot = 72 / dpi;
        var drawn = $"q {Number((picture.Width - 0.1) * dot)} 0 0 {Number((picture.Height - 0.1) * dot)} {Number(0.05 * dot)} {Number(height - ((picture.Height - 0.05) * dot))} cm /P Do Q";
        Start(image + 1);
        Write($"<< /Length {drawn.Length} >>\nstream\n{drawn}\nendstream\nendobj\n");
        Start(image + 2);
        Write($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Number(width)} {Number(height)}] /Resources << /XObject << /P {image} 0 R >> >> /Contents {image + 1} 0 R >>\nendobj\n");
        pages++;
    }

    internal void Finish()
    {
        offsets[0] = output.Length;
        Write("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        offsets[1] = output.Length;
        Write($"2 0 obj\n<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{First + (page * 3) + 2} 0 R"))}] >>\nendobj\n");
        var table = output.Length;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write($"{offset.ToString("0000000000", CultureInfo.InvariantCulture)} 00000 n \n");
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    }

    private void Start(int number)
    {
        offsets.Add(output.Length);
        Write($"{number} 0 obj\n");
    }

    private void Write(string text) => output.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>The size that is told is rounded; where it would give another number of dots, that number decides.</summary>
    private double Fitting(double points, int dots) => (int)Math.Ceiling(points * dpi / 72) == dots ? points : (dots - 0.5) * 72 / dpi;

    private static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);

    private static bool IsGray(ReadOnlySpan<byte> rgb)
    {
        for (var i = 0; i < rgb.Length; i += 3)
            if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return false;
        return true;
    }

    /// <summary>Each row as its difference from the row above, which suits pages of text.</summary>
    private static ReadOnlyMemory<byte> Compress(Pixels picture, bool gray)
    {
        const byte up = 2;
        var stride = picture.Width * (gray ? 1 : 3);
        var (row, above, line) = (new byte[stride], new byte[stride], new byte[stride + 1]);
        line[0] = up;
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                var pixels = picture.Rgb.AsSpan(y * picture.Width * 3, picture.Width * 3);
                if (gray) for (var x = 0; x < stride; x++) row[x] = pixels[x * 3];
                else pixels.CopyTo(row);
                for (var x = 0; x < stride; x++) line[x + 1] = (byte)(row[x] - above[x]);
                zlib.Write(line);
                (row, above) = (above, row);
            }
        }

        return packed.GetBuffer().AsMemory(0, (int)packed.Length);
    }
}
